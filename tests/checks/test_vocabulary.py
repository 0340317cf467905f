import pickle
import tomllib

import pytest

from checks.basis import parse_pack
from checks.vocabulary import UNKNOWN, Vocabulary, parse


@pytest.fixture(scope="module")
def vocabulary(root):
    return parse((root / "config/columns.toml").read_text("utf-8"))


KINDS = {
    "fixed": "单位职能 机构职能 领导信息 联系方式 网站地图 信息公开指南 依申请公开 RSS订阅 办事指南 局长信箱 公众留言 "
    "政府信息公开制度 权责清单 在线咨询 关于我们 部门概况",
    "news": "工作动态 业务要闻 行业动态 领导活动 时政要闻 图片新闻 新闻中心 部门动态 交通要闻 政务信息 今日要闻",
    "notices": "通知公告 公示公告 公告公示 政策文件 政策法规 部门文件 规范性文件 通知 公告 公示",
    "personnel": "空气质量改善规划 人事信息 规划计划 人事考试 财政预决算 公务员招考 年度报告 建议提案办理 发展规划",
    "service-statistics": "办事统计 办件统计数据",
    "daily": "空气质量日报 农产品价格日报",
    "monthly": "空气质量 饮用水水质 月度数据 水质月报 环境空气质量状况",
    "quarterly": "季度数据 经济运行季报",
    "other": "人民日报 水质标准 空气质量年报 "
    "政策解读 扶贫工作 党建信息 公共资源配置 政府采购 交通运输 业务工作 招标公告 政策动态 价格动态 应急管理",
}


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in KINDS.items() for name in names.split()])
def test_the_kind_of_a_name(vocabulary, kind, name):
    assert vocabulary.kind(name).id == kind


def test_spaces_in_a_name_do_not_matter(vocabulary):
    assert vocabulary.kind("通 知 公 告").id == "notices"


@pytest.mark.parametrize(
    "name", ["首页", "网站首页", "站内搜索", "登录", "友情链接", "加入收藏", "更多>>", "下一页", "无障碍阅读"]
)
def test_what_is_no_column(vocabulary, name):
    assert not vocabulary.is_column(name)


@pytest.mark.parametrize("name", ["通知公告", "网站地图", "联系方式", "首页要闻", "业务工作"])
def test_what_is_one(vocabulary, name):
    assert vocabulary.is_column(name)


def test_notices_of_a_subordinate_office_are_no_first_level_column(vocabulary):
    assert vocabulary.kind("通知公告", 2).id == "notices"
    assert vocabulary.kind("通知公告", 3).id == "other"


def test_every_limit_stands_in_a_rule_pack(vocabulary, root):
    rows = parse_pack((root / "config/rulepacks/cn-2019-19.toml").read_text("utf-8"))
    assert all(rows[kind.row].days for kind in vocabulary.kinds if kind.row)
    assert {kind.row for kind in vocabulary.kinds} == {
        "",
        "cn19.columns-news",
        "cn19.columns-notices",
        "cn19.columns-other",
        "cn19.service-statistics",
        "advice.daily",
        "advice.monthly",
        "advice.quarterly",
    }


def test_a_kind_is_found_by_id_and_by_label(vocabulary):
    assert vocabulary.named("news") == vocabulary.named("动态、要闻类")
    assert vocabulary.named("没有这一类") is UNKNOWN


def test_it_survives_pickling(vocabulary):
    assert pickle.loads(pickle.dumps(vocabulary)) == vocabulary


def test_without_a_vocabulary_nothing_is_demanded():
    assert Vocabulary().kind("工作动态") is UNKNOWN
    assert Vocabulary().is_column("首页")


BROKEN = {
    "两次": ('[[kind]]\nid="a"\nlabel="甲"\n[[kind]]\nid="a"\nlabel="乙"', ValueError),
    "不认识的键": ('[[kind]]\nid="a"\nlabel="甲"\nlimit=3', TypeError),
    "没有分类": ("", KeyError),
    "不是 TOML": ("[[kind]", tomllib.TOMLDecodeError),
    "没有对应": ('[[kind]]\nid="a"\nlabel="甲"\nlevels=2\ndeeper="b"', ValueError),
}


@pytest.mark.parametrize(("text", "error"), BROKEN.values(), ids=BROKEN.keys())
def test_mistakes(text, error):
    with pytest.raises(error):
        parse(text)
