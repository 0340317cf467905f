"""Names of leaders written wrongly, and posts that have passed on."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checks.findings import Place, Severity
from checks.judge import judge_text
from checks.rules.words.wrong_leader import check
from checks.words.lexicon import Lexicons, parse_pack
from checks.words.text import Block, Part, Text

DAY = date(2024, 6, 13)
MANIFEST = 'title = "任职名单"\nrule = "wrong_leader"\nkind = "leaders"\nversion = 2024-01-01\n'
TABLE = """name,title,unit,valid_from,valid_to,source,note
杜家毫,省委书记,湖南省,2016-08-31,2020-11-19,任免公告,
王小明,县长,示例县,2022-01-10,,任免公告,
王晓明,副县长,示例县,2022-01-10,,任免公告,
赵大山,县长,示例县,2018-01-10,2022-01-09,任免公告,
赵大山,县委书记,示例县,2022-01-10,,任免公告,
李强,局长,示例县某局,2022-01-10,,任免公告,
欧阳小云,局长,示例县民政局,2022-01-10,,任免公告,
"""
INNOCENT = [
    "示例县县长王小明主持会议。",
    "示例县委书记赵大山、县长王小明出席。",
    "王小明县长强调，要抓好落实。",
    "副县长王晓明参加调研。",
    "示例县县长王晓明",  # somebody else of the table: a wrong post perhaps, no wrong name
    "邻县县长王小朋来我县考察。",
    "外省县长王建明到访。",
    "示例县副县长王小朋到会。",
    "示例县县长王小在会上讲话。",
    "示例县民政局局长欧阳云主持。",
    "示例县某局局长李刚主持会议。",
    "县长热线、县长信箱、县长办公会",
    "习近平总书记强调，国家主席习近平发表重要讲话。",
    "学习近期总书记重要讲话精神",
    "深入学习近平总书记重要讲话精神",
    "总书记走近平民百姓，总书记亲近平凡劳动者。",
    "总书记在附近平房区考察。",
    "中共中央总书记、国家主席、中央军委主席习近平出席。",
    "李克强总理作政府工作报告，温家宝总理到灾区。",
    "越共中央总书记阮富仲、工会主席胡锦华到会。",
]
VETO = [
    ("学习贯彻习近乎总书记重要讲话精神", "习近乎", "习近平"),
    ("国家主席习进平发表讲话。", "习进平", "习近平"),
    ("中央军委主席习近干签署命令。", "习近干", "习近平"),
    ("刁近平总书记强调", "刁近平", "习近平"),
    ("温家保总理到灾区", "温家保", "温家宝"),
    ("国务院总理朱熔基", "朱熔基", "朱镕基"),
    ("示例县县长王小朋主持会议。", "王小朋", "王小明"),
    ("示例县委书记：赵太山", "赵太山", "赵大山"),
    ("示例县民政局局长欧阳小芸同志", "欧阳小芸", "欧阳小云"),
]
DOUBTFUL = [
    ("县长王小朋主持会议。", "王小朋"),
    ("县委书记赵太山强调", "赵太山"),
]


@pytest.fixture(scope="module")
def tables(context):
    office = parse_pack("leaders", MANIFEST, TABLE)
    return replace(context, lexicons=Lexicons((*context.lexicons.packs, office)))


@pytest.fixture(scope="module")
def said(tables):
    def ask(text, published=DAY, part=Part.BODY):
        return list(check(Text("http://a.gov.cn/1.html", "", (Block(text, part),), published), tables))

    return ask


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(said, text):
    assert said(text) == []


@pytest.mark.parametrize(("text", "found", "right"), VETO)
def test_a_name_that_is_all_but_right_is_a_veto(said, text, found, right):
    (finding,) = said(text)
    assert finding.subject.found == found
    assert finding.suggestion == f"将“{found}”改为“{right}”。"
    assert finding.severity is Severity.VETO
    assert not finding.needs_review
    assert finding.places == (Place("http://a.gov.cn/1.html"),)


def test_the_published_case(said):
    (finding,) = said("湖南省委书记杜家豪到我市调研。", date(2019, 5, 1))
    assert (finding.subject.found, finding.severity, finding.needs_review) == ("杜家豪", Severity.VETO, False)
    assert finding.evidence == "任职名单：杜家毫，湖南省省委书记，2016-08-31至2020-11-19，来源：任免公告"


@pytest.mark.parametrize(("text", "found"), DOUBTFUL)
def test_whose_post_the_text_does_not_say_a_person_decides(said, text, found):
    (finding,) = said(text)
    assert (finding.subject.found, finding.severity, finding.needs_review) == (found, Severity.VETO, True)


@pytest.mark.parametrize("published", [None, date(2015, 1, 1)])
def test_of_another_day_there_may_have_been_another_holder(said, published):
    (finding,) = said("示例县县长王小朋主持会议。", published)
    assert finding.needs_review


def test_a_wrong_name_in_a_menu_counts_too(said):
    assert said("示例县县长王小朋", part=Part.FRAME)


@pytest.mark.parametrize(
    "text",
    [
        "时任示例县县长赵大山主持了会议。",
        "2019年，示例县县长赵大山到村调研。",
        "县长赵大山主持会议。",
        "示例县委书记、原县长赵大山",
        "示例县委书记赵大山主持会议。",
    ],
)
def test_of_then_and_of_whom_the_text_does_not_say_it_is_no_expired_post(said, text):
    assert said(text) == []


def test_a_post_that_has_passed_on_asks_a_person(said):
    (finding,) = said("示例县县长赵大山主持会议。")
    assert (finding.severity, finding.needs_review) == (Severity.MINOR, True)
    assert "至2022-01-09" in finding.message
    assert said("示例县县长赵大山主持会议。", date(2022, 1, 20)) == []
    assert said("示例县县长赵大山主持会议。", None) == []


@given(char=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), place=st.sampled_from([1, 2]))
def test_one_other_character_is_found_and_two_are_not(said, char, place):
    assume(char not in "赵大山在到说对和与同的向就率作讲也还已将等为是主出强指")
    name = "赵大山"
    (finding,) = said(f"示例县委书记{name[:place]}{char}{name[place + 1 :]}，县长王小明")
    assert finding.subject.found[place] == char
    assert said(f"示例县委书记赵{char}{char}，县长王小明") == []


def test_the_judge_names_the_rule(tables):
    said = judge_text(Text("http://a.gov.cn/1.html", "", (Block("温家保总理强调"),)), tables)
    assert said.failures == ()
    assert "wrong_leader" in {found.rule for found in said.findings}


def test_without_a_table_there_is_nothing(context):
    text = Text("http://a.gov.cn/", "", (Block("示例县县长王小朋"),), DAY)
    assert list(check(text, replace(context, lexicons=None))) == []
    assert list(check(text, replace(context, lexicons=Lexicons(())))) == []


def test_what_a_rule_about_phrases_says_too_is_told_once(tables):
    said = judge_text(Text("http://a.gov.cn/1.html", "", (Block("学习习近乎总书记重要讲话"),)), tables)
    assert [found.severity for found in said.findings] == [Severity.VETO]
