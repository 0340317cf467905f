"""Meetings and plans named with a number, a year or a name that cannot be right."""

from dataclasses import replace

import pytest

from checks.findings import Severity
from checks.rules.words.wrong_meeting import check
from checks.words.text import Block

INNOCENT = [
    "党的十九大（2017年）确立了新时代的指导思想。",
    "党的十九大（2017年10月18日至24日）在北京召开。",
    "2022年10月，党的二十大胜利召开。",
    "2018年是贯彻党的十九大精神的开局之年。",
    "2018年，党的十九大精神学习班开班。",
    "2018年，党的十九大召开一周年，我县开展系列活动。",
    "2018年党的十九大召开后，我局组织学习。",
    "2016年起迎接党的十九大召开，开展环境整治。",
    "学习贯彻党的十九大精神（2018年2月）",
    "2021年，我县召开的党的建设工作会议。",
    "深入学习党的十九届二中、三中、四中、五中、六中、七中全会精神。",
    "深入学习贯彻党的二十大和二十届二中、三中、四中全会精神。",
    "党的二十届三中全会（2024年7月）通过了决定。",
    "2018年2月召开的党的十九届三中全会。",
    "党的二十届五中全会召开。",
    "党的二十届五中全会（2026年）。",
    "党的二十届八中全会",  # lies ahead: nobody knows
    "党的二十一大将于2027年召开。",
    "县委十三届八中全会审议通过。",
    "中共示例县委十三届八次全会。",
    "省委十届八中全会（2017年）召开。",
    "团十八届八中全会、共青团十九届八中全会。",
    "民革十三届八中全会、民盟第十二届中央委员会第八次全体会议。",
    "中国工会十八大（2023年）、中国妇女十三大（2023年）。",
    "越共十三大（2021年）召开。",
    "国民党十九大（2013年）。",
    "十九届中央纪委八次全会",
    "2018年3月20日第十三届全国人民代表大会第一次会议通过。",
    "十三届全国人大五次会议于2022年3月在北京召开。",
    "1982年12月4日第五届全国人民代表大会第五次会议通过",
    "十四届全国人大四次会议（2026年）",
    "十三届全国人大常委会第三十次会议（2021年8月）。",
    "示例县第十三届人民代表大会第六次会议（2015年）。",
    "示例市十三届人大六次会议、政协示例县十三届六次会议。",
    "全国政协十三届五次会议（2022年3月）。",
    "“十四五”规划（2021—2025年）",
    "《示例县“十四五”水利发展规划（2021—2035年）》",
    "“十四五”规划和2035年远景目标纲要",
    "“十三五”期间（2016—2019年）投资增长。",
    "“十二五”规划（2012-2015年）",
    "十五年（2001—2015年）来",
    "第十五条（2016—2020年）",
    "市二中、三中会议室完工，一中、二中会议召开。",
    "党的十大新闻（2021年）",
    "党的十九届二中、三中全会（2018年）先后召开。",
]
CERTAIN = [
    ("党的十九大（2018年）确立了新时代的指导思想。", "党的十九大（2018年）"),
    ("2018年10月，党的十九大胜利召开，大会通过了党章修正案。", "2018年10月，党的十九大胜利召开"),
    ("2021年召开的党的二十大", "2021年召开的党的二十大"),
    ("中国共产党第十九次全国代表大会于2016年10月召开。", "中国共产党第十九次全国代表大会于2016年10月召开"),
    ("学习党的十九届八中全会精神。", "八中"),
    ("党的十九大和十九届二中、三中、八中全会精神。", "八中"),
    ("中国共产党第十九届中央委员会第八次全体会议", "八次"),
    ("党的二十届三中全会（2023年7月）通过了决定。", "二十届三中全会（2023年7月）"),
    ("2019年2月召开的党的十九届三中全会", "2019年2月召开的党的十九届三中全会"),
    ("十三届全国人大六次会议精神", "六次"),
    ("全国人大十三届六次会议精神", "六次"),
    ("十三届全国人大五次会议于2021年3月在北京召开。", "十三届全国人大五次会议于2021年3月在北京召开"),
    ("2019年3月20日第十三届全国人民代表大会第一次会议通过", "2019年3月20日第十三届全国人民代表大会第一次会议通过"),
    ("全国政协十二届五次会议（2018年3月召开）", "全国政协十二届五次会议（2018年3月召开）"),
    ("2016年6月30日第十三届全国人民代表大会常务委员会第十次会议通过", None),
    ("“十四五”规划（2016—2020年）", "十四五”规划（2016—2020年）"),
    ("十二五时期（2016-2020）", "十二五时期（2016-2020）"),
    ("学习党的十九大和二中、三中会议精神。", "二中、三中会议"),
    ("贯彻十九大和二中、三中会议精神", "二中、三中会议"),
    ("党的十八届二中、三中会议精神", "十八届二中、三中会议"),
]
DOUBTFUL = [
    ("聚焦党的十九大（2018年）", "党的十九大（2018年）"),
    ("十九届八中全会精神", "八中"),
    ("传达二中、三中会议精神", "二中、三中会议"),
]


@pytest.fixture
def said(context):
    return lambda text: list(check(Block(text), context))


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(said, text):
    assert said(text) == []


@pytest.mark.parametrize(("text", "found"), CERTAIN)
def test_what_the_text_itself_binds_is_certain(said, text, found):
    (finding,) = said(text)
    assert found is None or finding.excerpt.marked == found
    assert not finding.needs_review
    assert finding.severity in (None, Severity.MAJOR)


@pytest.mark.parametrize(("text", "found"), DOUBTFUL)
def test_what_may_be_meant_otherwise_asks_a_person(said, text, found):
    (finding,) = said(text)
    assert finding.excerpt.marked == found
    assert finding.needs_review


def test_the_reader_is_told_when_it_was(judged):
    (finding,) = judged("wrong_meeting", "<p>党的十九大（2018年）确立了指导思想。</p>")
    assert finding.message == "“党的十九大（2018年）”的届次与时间不符：党的十九大召开时间为2017年10月。"
    assert finding.evidence == "党的十九大：2017年10月，来源：会议公报"
    assert "单项否决" in finding.basis
    assert finding.row == "党代会-19-0"


def test_a_meeting_called_by_half_its_name_is_told_the_whole(context):
    (finding,) = check(Block("学习党的十九大和二中、三中会议精神。"), context)
    assert finding.suggestion == "将“二中、三中会议”改为“二中、三中全会”。"


def test_without_a_table_there_is_nothing(context):
    bare = replace(context, lexicons=None)
    assert list(check(Block("党的十九大（2018年）召开。"), bare)) == []
