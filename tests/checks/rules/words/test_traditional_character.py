"""Traditional characters in simplified sentences."""

import pytest

from checks.rules.words.traditional_character import check
from checks.words.text import Block

INNOCENT = [
    "各单位要认真贯彻落实条例，加强组织领导。",
    "省級行政機關應當建立健全政務公開工作制度",
    "工作報告",
    "繁體版",
    "切换到繁體中文浏览本网站的各个栏目",
    "陈堃、李昇、周昇、王喆参加会议，认真听取汇报。",
    "乾隆年间修建的乾清宫，乾坤湾景区",
    "镕、淼、犇等字可以用于姓名，这是规范汉字。",
    "於姓居民较多的村庄，县志里有记载。",
    "“國”字的繁体写法由来已久，书法作品常见。",
    "《說文解字》是我国第一部系统分析字形的字典。",
    "碑文刻有“還我河山”四个字，已经风化。",
    "门楣上有“耕讀傳家”的题字，至今保存完好。",
    "古籍书写作「學而時習之」，读者应当注意。",
    "瞭望塔、瞭解放军哨所",
    "二噁英监测数据按月公布，接受群众监督。",
    "著名书画家作品展在县文化馆开幕，展出書法作品。",
    "著作权登记、显著位置、土著居民",
    "干部、干净、后天、皇后、公里、里面",
    "日本国东京都渋谷区的友好交流活动顺利举办。",
    "",
    "张齐暉",
    "冉磾",
]
CERTAIN = [
    ("年齡范围：25—50岁，户籍不限。", "齡", "龄"),
    ("根据公司组织条例，关于公司組织机构的规定", "組", "组"),
    ("认真贯彻《政府信息公开条例》，做好政務公开工作", "務", "务"),
    ("请各单位于本周五之後报送总结材料", "後", "后"),
]
DOUBTFUL = [
    ("泉州清濛开发区的企业积极复工复产", "濛"),
    ("虽然启动审査在性质上属于程序性事项", "査"),
    ("居民应当到戶籍所在地派出所办理登记手续", "戶"),
    ("台湾企业家李國强先生来访，双方进行座谈交流。", "國"),
    ("参赛选手张齐暉获得一等奖，县领导为其颁奖。", "暉"),
    ("开展对长江流域江豚、白鱀豚、白鲟的监测", "鱀"),
    ("国内首家臺灣經濟图书馆开馆，读者可凭证进馆借阅书籍，馆藏丰富，读书环境优雅。", "臺灣經濟"),
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(text):
    assert list(check(Block(text), None)) == []


@pytest.mark.parametrize(("text", "found", "right"), CERTAIN)
def test_a_slip(text, found, right):
    (finding,) = check(Block(text), None)
    assert finding.excerpt.marked == found
    assert f"“{found}”应为“{right}”" in finding.message
    assert not finding.needs_review


@pytest.mark.parametrize(("text", "found"), DOUBTFUL)
def test_names_and_rare_characters_ask_a_person(text, found):
    (finding,) = check(Block(text), None)
    assert finding.excerpt.marked == found
    assert finding.needs_review


def test_one_finding_for_a_block():
    (finding,) = check(Block("加强組织领导，落实責任，认真总结经验，切实提高执行条例的能力。"), None)
    assert "“組”应为“组”、“責”应为“责”" in finding.message
