"""Set phrases and names of organs that are nearly right."""

from dataclasses import replace

import pytest

from checks.findings import Severity
from checks.rules.words.misspelled_phrase import check
from checks.words.text import Block

INNOCENT = [
    "中华人民共和国成立七十五周年",
    "受中华人民共和国法律保护",
    "中国人民进行了长期的斗争",
    "深入开展扫黑除恶专项斗争",
    "实现科学发展关键在人",
    "社会主义核心价值关系重大",
    "第三会一科室负责",
    "民主集中治理污染",
    "排演中国式现代话剧",
    "马克思列宁注意到了这一点",
    "各地国家税务局和地方税务局",
    "谁监管谁负责的原则",
    "全面建设小康社会",
    "县级人民政府、乡镇人民政府",
    "市管委会、常委会、发展改革委",
    "重大动物疫情控制和扑灭",
    "国家综合性消防救援队伍",
    "领导部门负责，领导组织工作",
    "健全深化改革的机制",
    "党的十九届四中全会、党的十九届五中全会",
    "学习贯彻习近平新时代中国特色社会主义思想和党的二十大精神",
    "不忘初心 牢记使命",
    "“不忘初心，牢记使命”主题教育",
    "诉前向人民法院申请，案件中向人民法院申请",
    "市人力资源社会保障局、省住房城乡建设厅",
    "文化信息资源，制度和信息披露",
    "维护生态环境不受破坏",
    "登录市人力资源和社会保障局部门网站",
    "市税务总局、市场监督管理分局、县市场监督管理局分局",
    "中華人民共和國行政許可法、市人民政府辦公室",
    "第五十条 全面推行垃圾分类",
]
VETOES = [
    ("《中华人民共合国政府信息公开条例》", "中华人民共合国"),
    ("根据《中华人民和国行政许可法》", "中华人民和国"),
    ("中华人民大和国", "中华人民大和国"),
    ("中华人民共共和国", "中华人民共共和国"),
    ("中华民人共和国", "中华民人共和国"),
    ("中华<b>人民</b> 共合国", "中华人民 共合国"),
    ("扫黑险恶专项斗争", "扫黑险恶专项斗争"),
    ("贯彻科学进展观", "科学进展观"),
    ("增强“四个意思”", "增强“四个意思"),
    ("习近平新时代中国特色社会注意思想", "习近平新时代中国特色社会注意思想"),
]


@pytest.mark.parametrize("html", INNOCENT)
def test_innocent(judged, html):
    assert judged("misspelled_phrase", f"<p>{html}</p>") == []


@pytest.mark.parametrize(("html", "found"), VETOES)
def test_a_slip_in_the_gravest_phrases_is_a_veto(judged, html, found):
    (finding,) = judged("misspelled_phrase", f"<p>{html}</p>")
    assert finding.subject.found == found
    assert finding.severity is Severity.VETO
    assert not finding.needs_review
    assert "单项否决" in finding.basis


def test_the_message_says_what_is_wrong(judged):
    (finding,) = judged("misspelled_phrase", "<p>中华人民共合国</p>")
    assert finding.message == "“中华人民共合国”应为“中华人民共和国”（第6字“和”误为“合”）。"
    assert finding.suggestion == "改为“中华人民共和国”。"
    assert "相似度86%" in finding.evidence


def test_a_slip_in_the_name_of_an_organ_is_grave(judged):
    (finding,) = judged("misspelled_phrase", "<p>市市场监督官理局</p>")
    assert (finding.severity, finding.needs_review) == (Severity.MAJOR, False)


def test_another_word_put_in_asks_a_person(judged):
    (finding,) = judged("misspelled_phrase", "<p>社会主义市场管理体制</p><p>坚持中国特色社会主义好道路</p>")
    assert finding.needs_review
    assert "请人工核对（多了“好”）" in finding.message


def test_a_doubt_about_a_strict_phrase_stands_above_other_doubts(judged):
    (strict,) = judged("misspelled_phrase", "<p>坚持中国特色社会主义好道路</p>")
    (other,) = judged("misspelled_phrase", "<p>落实城乡居民基本新医疗保险</p>")
    assert (strict.severity, strict.needs_review) == (Severity.MAJOR, True)
    assert (other.severity, other.needs_review) == (Severity.MINOR, True)


def test_the_name_of_the_state_counts_in_the_footer_too(judged):
    assert len(judged("misspelled_phrase", "<footer>中华人民共合国</footer>")) == 1
    assert judged("misspelled_phrase", "<footer>市市场监督官理局</footer>") == []


def test_without_packs_there_is_nothing(context):
    assert list(check(Block("中华人民共合国"), replace(context, lexicons=None))) == []
