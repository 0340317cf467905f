"""Documents read in the wrong encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.findings import Place
from checks.rules.words.mojibake import check
from checks.words.text import Block, Text

ADDRESS = "http://a.gov.cn/1.html"


def found(*blocks):
    return list(check(Text(ADDRESS, "", tuple(map(Block, blocks))), None))


INNOCENT = [
    "网页出现“锟斤拷”“烫烫烫”，是编码转换出错",
    "空格写作“&nbsp;”",
    "某某县人民政府关于印发政务公开工作要点的通知",
    "注音符号ㄅㄆㄇㄈ是怎样读的。ㄅ读作“玻”。",
    "汉语拼音的声调：ā á ǎ à，重庆（chóng qìng）",
    "“长”字读cháng(长短)，也读zhǎng(生长)。",
    "希腊字母α、β、γ，俄文字母Москва",
    "日本东京都知事、株式会社ソニー",
    "内蒙古ᠮᠣᠩᠭᠣᠯ文，藏文བོད་ཡིག，维吾尔文ئۇيغۇر",
    "公式：a×b÷c≤d±0.5℃，面积≈3㎡，角度30°",
    "法国总统Émile Zolaâ、Café、São Paulo、Malmö、naïve",
    "Société Générale Überraschung façade élève",
    "烫伤、屯田、锟铻、鐨",
    "R&D经费投入强度、AT&T公司",
    "请在编辑器中输入&符号",
    "姓名│性别│年龄",
    "★重要通知★　■一、报名条件　●联系电话",
    "㈠总则㈡分则①②③",
    "党的二十大报告﹝2023﹞5号",
    "中国─上海合作组织地方经贸合作示范区",
    "联系电话：0851—25820000　传真：0851—25820001",
    "\ue601首页",
]
CERTAIN = [
    ("欢迎访问锟斤拷锟斤拷网站", "锟斤拷", ""),
    ("变量没有初始化：烫烫烫烫烫", "烫烫烫烫烫", ""),
    ("ï»¿通知公告", "ï»¿", ""),
    ("政务公开&amp;nbsp;工作要点", "&amp;nbsp;", ""),
    ("政务公开&nbsp;工作要点", "&nbsp;", ""),
    ("联系人&#24352;某", "&#24352;", ""),
    ("。ㄒ唬┱J識提高", "。ㄒ唬┱", "（一）"),
    ("县政\ufffd府关\ufffd于通知", "\ufffd", ""),
]
SENTENCE = "县人民政府，关于印发政务公开工作要点的通知。"


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "marked", "original"), CERTAIN)
def test_garbled(text, marked, original):
    (finding,) = found("前一段没有问题。", text)
    assert finding.excerpt.marked == marked
    assert original in finding.message
    assert not finding.needs_review
    assert finding.places == (Place(ADDRESS),)


def _as_browsers_read_latin(content):
    """The bytes that Windows' alphabet leaves out stay control characters."""
    return "".join(bytes([one]).decode("cp1252", "ignore") or chr(one) for one in content)


@pytest.mark.parametrize(
    "garbled",
    [
        SENTENCE.encode().decode("gb18030", "ignore"),
        SENTENCE.encode().decode("latin-1"),
        _as_browsers_read_latin(SENTENCE.encode()),
    ],
    ids=["gbk", "latin", "windows"],
)
def test_what_it_said_is_shown(garbled):
    (finding,) = found(garbled)
    assert "原文可能是“" in finding.message
    assert "政务" in finding.message
    assert not finding.needs_review


def test_simplified_encoding_read_as_latin():
    (finding,) = found(SENTENCE.encode("gb2312").decode("latin-1"))
    assert "原文可能是“县人民政府" in finding.message


@pytest.mark.parametrize("text", ["某某县\ufffd人民政府", "人均不少于1\ue0105元的经费，高程2\ue0105米"])
def test_a_lost_character_and_a_font_s_own_ask_a_person(text):
    (finding,) = found(text)
    assert finding.needs_review


def test_readings_that_a_converter_left_behind():
    (finding,) = found("政務(wù)公開(kāi)活動(dòng)總結(jié)，關(guān)于印發(fā)")
    assert finding.excerpt.marked == "務(wù)"
    assert "6处" in finding.message


def test_a_lesson_in_pronunciation_is_fine():
    assert found("行(xíng)、长(cháng)、重(chóng)、乐(yuè)、还(huán)、调(diào)") == []


def test_a_document_is_one_finding_and_says_how_many_places():
    (finding,) = found(*["锟斤拷通知公告锟斤拷"] * 7)
    assert "有14处乱码" in finding.message


def test_a_document_that_nobody_can_read_is_judged_all_the_same(judged):
    garbled = SENTENCE.encode().decode("gb18030", "ignore")
    (finding,) = judged("mojibake", f"<p>{garbled}</p>" * 5)
    assert "政务" in finding.message


@given(
    st.text(
        st.sampled_from(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产"
        ),
        max_size=40,
    )
)
def test_good_chinese_is_never_garbled(text):
    assert found(text or "字") == []
