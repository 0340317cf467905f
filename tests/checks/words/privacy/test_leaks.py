"""Made-up numbers, true and wrong, in every writing."""

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from checks.words.privacy.identity import checked
from checks.words.privacy.leak import Kind
from checks.words.privacy.leaks import leaks
from checks.words.text import Block, Text

TODAY = date(2026, 11, 23)
WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
WRITINGS = [
    str,
    str.lower,
    lambda number: number.translate(WIDE),
    lambda number: " ".join(number),
    lambda number: f"{number[:6]} {number[6:14]} {number[14:]}",
    lambda number: f"{number[:6]}-{number[6:14]}-{number[14:]}",
    lambda number: f"{number[:9]}\u200b{number[9:]}",
]
SENTENCES = [
    "{}",
    "身份证号：{}",
    "张三，男，身份证号码{}，汉族。",
    "（{}）",
    "张三 {} 13800138000",
    "证件号码:{}\u3000某某村",
]
THINGS = [
    "订单号：{}",
    "索引号{}",
    "统一社会信用代码：{}",
    "项目编号{}",
    "流水号 {}",
    "合同编号：HT{}",
    "/art/{}.html",
    "{}元",
]


def found(line):
    return leaks(Text("http://www.example.gov.cn/", "", (Block(line),)), TODAY)


@given(data=st.data(), write=st.sampled_from(WRITINGS), sentence=st.sampled_from(SENTENCES))
def test_every_true_number_is_found_however_it_is_written(identities, data, write, sentence):
    number = data.draw(identities)
    (leak,) = found(sentence.format(write(number)))
    assert (leak.kind, leak.value, leak.doubt) == (Kind.IDENTITY, number, "")


@given(
    data=st.data(), place=st.integers(0, 17), digit=st.sampled_from("0123456789"), sentence=st.sampled_from(SENTENCES)
)
def test_one_wrong_digit_is_no_number_of_anybody(identities, sentence, data, place, digit):
    number = data.draw(identities)
    wrong = number[:place] + digit + number[place + 1 :]
    assume(wrong != number)
    assert not checked(wrong)
    assert found(sentence.format(wrong)) == ()


@given(data=st.data(), line=st.sampled_from(THINGS))
def test_a_number_that_is_said_to_be_a_things_is_none_of_a_person(identities, data, line):
    assert found(line.format(data.draw(identities))) == ()


@given(st.text("0123456789Xx０ -－.*\u200b年身份证号卡护照账银行:：，户主地址", max_size=120))
def test_a_leak_is_where_it_says(text):
    for leak in found(text):
        assert 0 <= leak.start < leak.end <= len(text)
        assert text[leak.start : leak.end].strip() == text[leak.start : leak.end]


@given(st.dates(date(2026, 11, 24), date(2099, 12, 31)))
def test_nobody_is_born_tomorrow(day):
    body = f"110105{day:%Y%m%d}123"
    assert all(found(f"身份证号：{body}{last}") == () for last in "0123456789X")
