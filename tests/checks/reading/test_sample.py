"""Two texts compared by what was sampled of them."""

from hypothesis import given
from hypothesis import strategies as st

from checks.reading.sample import contained, sample


def text(first, last):
    return "".join(f"第{number}条规定的事项由{number * 37}办理，时限{number * 11}天。" for number in range(first, last))


def test_a_text_stands_in_itself_and_in_a_longer_one():
    assert contained(sample(text(0, 60)), sample(text(0, 60))) == 1
    assert contained(sample(text(0, 60)), sample(text(0, 300))) == 1
    assert contained(sample(text(500, 560)), sample(text(0, 900))) in (1, None)


def test_other_texts():
    assert contained(sample(text(0, 60)), sample(text(100, 160))) < 0.05
    assert 0.3 < contained(sample(text(0, 60)), sample(text(30, 90))) < 0.7


def test_too_little_tells_nothing():
    assert contained(sample("很短的一句话。"), sample(text(0, 60))) is None
    assert contained((), ()) is None


@given(st.text(max_size=300))
def test_marks_and_blanks_do_not_count(words):
    assert sample(words) == sample(f"  {words} \n，。")
