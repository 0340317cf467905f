"""What was to be replaced before publication."""

import pytest

from checks.findings import CannotJudge
from checks.rules.words.placeholder import check
from checks.words.text import Block, Part, Text

BEFORE = Block("某某县人民政府认真贯彻落实各项工作部署，扎实推进政务公开工作。")


def found(text, part=Part.BODY, title="某某县人民政府"):
    return list(check(Text("http://a.gov.cn/", title, (BEFORE, Block(text, part))), None))


INNOCENT = [
    "检查中发现“标题标题标题”“undefined”等占位文字",
    "点击添加标题按钮，弹出编辑窗口",
    "返回undefined值时，应检查接口",
    "字段为null的记录不予统计",
    "请输入内容",
    "举报人王XX，家住某小区",
    "李XX同志任县政府办公室主任",
    "当事人张××，男，××年出生",
    "（2023）黔××行初××号",
    "申请表由XX县XX局填写",
    "例如：XX市XX区XX街道",
    "附件：XX单位2023年度汇总表",
    "XX年XX月XX日签订的合同文本",
    "产品型号XX-200、XXL、xx3",
    "网址http://www.xx.gov.cn/xxgk/，邮箱xx@xx.gov.cn",
    "SpaceX公司、XX染色体",
    "新型冠状病毒核酸检测试剂、网速测试、普通话水平测试",
    "道路测试管理办法，通过测试后上岗",
    "此处为景区入口，此处禁止停车",
    "点击此处下载附件",
    "请点击输入框，输入关键词查询",
    "请在此处签字盖章",
    "暂无数据",
    "本条标题、内容由编辑部审定，标题内容要一致",
    "Null Island、nullify、NaNjing",
    "变量值为undefined = null; 时程序报错",
    "不为null的字段function(a){}",
    "Lorenz曲线",
    "数学符号{1,2,3}、集合{x}",
    "参见示范文本：XX镇人民政府文件",
    "处罚决定：罚款XX元",
]
CERTAIN = [
    ("Lorem ipsum dolor sit amet，某某县", "Lorem ipsum"),
    ("某某县标题标题标题标题", "标题标题标题标题"),
    ("这里是内容内容内容", "内容内容内容"),
    ("单击此处添加标题", "单击此处添加标题"),
    ("此处输入正文", "此处输入正文"),
    ("浏览次数：undefined次", "undefined"),
    ("发布机构：null", "null"),
    ("办结率NaN%，某某县", "NaN"),
    ("县政府[object Object]通知", "[object Object]"),
]
DOUBTFUL = [
    ("根据县政办传(20xx)8号文件要求", "20xx"),
    ("20xx年，某某县政务公开工作取得成效", "20xx"),
    ("制定（XX县）政务公开工作方案", "XX"),
    ("制定XX县政务公开工作方案", "XX"),
    ("共公布信息xxx条，回应关切", "xxx"),
    ("当前位置：{{item.title}}详情", "{{item.title}}"),
    ("欢迎您，${userName}先生", "${userName}"),
    ("暂无标题", "暂无标题"),
    ("会议于【填写日期】召开", "【填写日期】"),
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(text):
    assert found(text) == []


@pytest.mark.parametrize("title", ["政府信息公开申请表（样本）", "行政处罚决定书格式", "合同示范文本"])
def test_a_form_has_crosses(title):
    assert found("制定XX县政务公开工作方案", title=title) == []


def test_a_heading_says_so_too():
    blocks = (BEFORE, Block("委托书（样式）", Part.TITLE), Block("兹委托XX县XX局代为办理"))
    assert list(check(Text("u", "某某县人民政府", blocks), None)) == []


@pytest.mark.parametrize(("text", "marked"), CERTAIN)
def test_filler(text, marked):
    (finding,) = found(text)
    assert finding.excerpt.marked.strip() == marked
    assert not finding.needs_review


@pytest.mark.parametrize(("text", "marked"), DOUBTFUL)
def test_what_may_be_meant_asks_a_person(text, marked):
    (finding,) = found(text)
    assert finding.excerpt.marked == marked
    assert finding.needs_review
    assert "请人工核对" in finding.message


@pytest.mark.parametrize("title", ["测试", "测试文章1", "这是一篇测试新闻", "测试测试"])
def test_an_article_for_trial_asks_a_person(title):
    (finding,) = found(title, Part.TITLE)
    assert finding.needs_review
    assert found(title) == []


def test_a_document_without_a_title_says_so():
    (finding,) = found("无标题文档", Part.TITLE)
    assert not finding.needs_review


def test_many_braces_are_a_script_s():
    blocks = (BEFORE, *(Block(f"栏目{{{{item{number}.title}}}}") for number in range(5)))
    assert list(check(Text("u", "某某县", blocks), None)) == []


def test_one_finding_of_a_kind_says_how_many_places():
    (finding,) = found("xx县xx局xxxx年公开信息xx条")
    assert "共4处" in finding.message


def test_the_frame_is_not_judged():
    assert found("浏览次数：undefined次", Part.FRAME) == []


def test_a_document_in_a_foreign_language_is_not_judged():
    with pytest.raises(CannotJudge):
        list(check(Text("u", "", (Block("This is a test page of the county government"),)), None))
