"""Words that stand twice in a row."""

import pytest

from checks.rules.words.repeated_word import check
from checks.words.text import Block

INNOCENT = [
    "彼此彼此",
    "常见的多字错误有“关于关于”“的的”（在在）等",
    "这个问题还要研究研究。",
    "请大家讨论讨论，再商量商量。",
    "一个一个问题解决，一项一项任务落实。",
    "一步一步推进，一件一件督办。",
    "一个问题一个问题跟进解决",
    "构建共建共治共享的社会治理格局",
    "以营利为主要目的的经营活动",
    "执行标的的确定",
    "他的确来了，的的确确来了。",
    "乘坐的的士",
    "明辨是非，不问是是非非",
    "关键是是否落实到位",
    "确保取得实实在在的成效",
    "仍然存在在校学生反映的问题",
    "决定战争与和平，共和和睦",
    "采取温和和灵活的办法",
    "县残联参与与残疾人事业有关的管理",
    "应当使用信用信息",
    "鼓励中小企业创业创新",
    "提高监测预测预警能力",
    "根据评价等级分级分类监督管理",
    "集装箱装箱现场检查员",
    "劳动监察大队大队长张某",
    "县公安局交警支队支队长",
    "主席团成员、工会委员会委员参加",
    "再审申请人申请人民法院调查取证",
    "报送上一年度年度报告",
    "人口少的村的村民委员会",
    "同一集体经济组织的土地的土地承包经营权",
    "高等教育等教育机构",
    "以报纸、期刊名称出版出版物",
    "履行本规定规定的职责",
    "按照有关规定规定的程序办理",
    "跨境电子商务企业对企业出口",
    "构成拒不执行判决、裁定罪定罪处罚",
    "代表代表团发言",
    "高高兴兴、认认真真、许许多多",
    "哈哈哈哈，加油加油",
    "2023年2023号",
    "现将有关事项通知如下，请认真贯彻执行。",
    "弹出了了解详情窗口",
]
CERTAIN = [
    ("县人民政府关于关于开展试点工作的实施意见", "关于关于", "关于"),
    ("对用人单位利益造成造成重大损害的", "造成造成", "造成"),
    ("要统筹做好做好劳务输出", "做好做好", "做好"),
    ("按照有关规定规定，办理登记手续", "规定规定", "规定"),
    ("负有直接责任的的主管人员", "的的", "的"),
    ("以及以及其他单位", "以及以及", "以及"),
]
DOUBTFUL = [
    ("支持民营经济促进促进会开展活动", "促进促进"),
    ("学习革命根据根据地建设的经验", "根据根据"),
    ("从事国家国家规定的劳动", "国家国家"),
    ("加强组织领导，强化协作协作，形成合力", "协作协作"),
    ("推动基层政务公开标准化标准化工作", "标准化标准化"),
    ("从事科学研究工作研究工作的人员", "研究工作研究工作"),
    ("二是是加强协作", "是是"),
    ("报国务院和和全国人大常委会备案", "和和"),
    ("企业职工基本养本养老金", "本养本养"),
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(text):
    assert list(check(Block(text), None)) == []


@pytest.mark.parametrize(("text", "found", "word"), CERTAIN)
def test_what_cannot_follow_itself(text, found, word):
    (finding,) = check(Block(text), None)
    assert finding.excerpt.marked == found
    assert f"“{found}”改为“{word}”" in finding.suggestion
    assert not finding.needs_review


@pytest.mark.parametrize(("text", "found"), DOUBTFUL)
def test_everything_else_asks_a_person(text, found):
    (finding,) = check(Block(text), None)
    assert finding.excerpt.marked == found
    assert finding.needs_review
    assert "请人工核对" in finding.message
