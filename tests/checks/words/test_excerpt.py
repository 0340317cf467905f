"""The excerpt marks exactly the characters that were found."""

from hypothesis import given
from hypothesis import strategies as st

from checks.words.excerpt import excerpt


@st.composite
def spans(draw):
    text = draw(st.text("甲乙丙丁 \n。", min_size=1, max_size=120))
    start = draw(st.integers(0, len(text) - 1))
    line_end = text.find("\n", start)
    end = draw(st.integers(start, len(text) if line_end < 0 else line_end))
    return text, start, end


@given(spans())
def test_it_is_a_piece_of_the_original_within_one_line(span):
    text, start, end = span
    made = excerpt(text, start, end)
    whole = made.before + made.marked + made.after
    assert made.marked == text[start:end]
    assert text[start - len(made.before) : end + len(made.after)] == whole
    assert "\n" not in whole
    assert max(len(made.before), len(made.after)) <= 18


def test_it_reads_as_marked():
    assert str(excerpt("第一行\n某某县人民攻府门户网站\n第三行", 9, 11)) == "某某县人民【攻府】门户网站"
