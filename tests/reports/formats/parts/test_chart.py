from hypothesis import given
from hypothesis import strategies as st

from reports.formats.parts.chart import chart
from reports.view.publication import Line


def lines(*counts):
    return [Line(f"2026-{number:02d}", sum(genres), tuple(genres), 0) for number, genres in enumerate(counts, 1)]


def test_nothing_is_not_drawn():
    assert chart([]) is None
    assert chart(lines((0, 0), (0, 0))) is None


def test_a_month_without_anything_has_its_place_and_no_number():
    drawn = chart(lines((1, 2), (0, 0)))
    assert [(bar.name, bar.text, len(bar.parts)) for bar in drawn.bars] == [("2026-01", "3", 2), ("2026-02", "", 0)]


@given(st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 9999)), min_size=1, max_size=60))
def test_everything_stays_within_the_drawing_and_nothing_overlaps(counts):
    drawn = chart(lines(*counts))
    if drawn is None:
        return
    assert 2 <= len(drawn.lines) <= 6
    for bar in drawn.bars:
        assert drawn.left <= bar.x <= bar.x + drawn.broad <= drawn.width + 0.1
        foot = drawn.foot
        for _, top, height in bar.parts:
            assert 0 < top <= foot
            assert abs(top + height - foot) <= 0.2
            foot = top
