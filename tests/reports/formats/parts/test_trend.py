from hypothesis import given
from hypothesis import strategies as st

from reports.formats.parts.trend import trend


def test_nothing_is_drawn_before_the_second_run(course):
    assert trend(course()) == ()
    assert trend(course(7)) == ()


def test_a_panel(course):
    opened, moved = trend(course(12, 0, 6))
    assert [curve.name for curve in opened.curves] == ["未销号"]
    assert [curve.name for curve in moved.curves] == ["新增和复发", "已销号"]
    assert [dot[2] for dot in opened.curves[0].dots] == [12, 0, 6]
    assert opened.curves[0].dots[1][1] == opened.foot
    assert [dot[2] for dot in moved.curves[0].dots] == [3, 3, 3]
    assert [day for _, day in opened.names] == ["11月9日", "11月16日", "11月23日"]


@given(counts=st.lists(st.integers(0, 10**6), min_size=2, max_size=30))
def test_everything_stays_inside_the_drawing(course, counts):
    for panel in trend(course(*counts)):
        for curve in panel.curves:
            for x, y, _, _ in curve.dots:
                assert panel.left <= x <= panel.right
                assert 0 <= y <= panel.foot
        assert 1 <= len(panel.names) <= 8
        assert panel.names[-1][1] == "11月23日"
