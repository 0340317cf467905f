import pytest

from checks.gathering import elements

FILL = "为方便公民、法人和其他组织获取政府信息，根据条例编制本指南，供社会公众使用。" * 5
WHOLE = (
    "公开的信息分为十类，按目录编排，可以在网站查阅。受理机构：某某局办公室。地址：某某路1号。"
    "办公时间：周一至周五。电话：0851-1234567。传真：0851-1234568。邮箱：a@b.gov.cn。"
)


def page(title: str, text: str, more: str = "") -> str:
    return f"<html><head><title>{title}</title></head><body><div><p>{text}</p>{more}</div></body></html>"


@pytest.fixture
def states(gathers):
    """State by kind and element of a little site."""

    def build(pages: dict[str, str]) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for required in gathers(elements, pages):
            found.setdefault(required.kind.id, {})[required.element.id] = required.state
        return found

    return build


def test_a_site_without_such_pages_owes_nothing(states):
    assert states({"/": page("某某局", FILL), "/gzdt/": page("工作动态", FILL)}) == {}


def test_a_whole_guide_lacks_nothing(states):
    assert set(states({"/zn.html": page("政府信息公开指南", FILL + WHOLE)})["guide"].values()) == {"found"}


@pytest.mark.parametrize(
    "said",
    [
        WHOLE.replace("办公时间：周一至周五", "工作日上午8:30—11:30受理"),
        WHOLE.replace("电话：0851-1234567", "咨询请拨（0851）1234567"),
        WHOLE.replace("地址：", "办公地点："),
        WHOLE.replace("地址：", "本机关位于"),
        WHOLE.replace("：", "<span> </span>："),
        WHOLE.replace("电话", "电　　话").replace("传真", "传  真"),
    ],
)
def test_other_ways_to_say_it(states, said):
    assert set(states({"/zn.html": page("政府信息公开指南", FILL + said)})["guide"].values()) == {"found"}


@pytest.mark.parametrize(
    ("element", "gone"),
    [
        ("address", "地址：某某路1号。"),
        ("hours", "办公时间：周一至周五。"),
        ("phone", "电话：0851-1234567。"),
        ("fax", "传真：0851-1234568。"),
    ],
)
def test_what_the_guide_lacks_is_missing(states, element, gone):
    told = states({"/zn.html": page("政府信息公开指南", FILL + WHOLE.replace(gone, ""))})["guide"]
    assert [id for id, state in told.items() if state == "missing"] == [element]


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("", ""),
        ("请下载指南。", ""),
        (FILL, '<a href="/zn.pdf">下载指南</a>'),
        (FILL, '<iframe src="/zn/"></iframe>'),
        (FILL, '<div v-for="i in list">{{i}}</div>'),
        (FILL, '<embed src="/zn.pdf">'),
    ],
)
def test_what_the_page_itself_does_not_say_is_not_known(states, text, more):
    assert set(states({"/zn.html": page("政府信息公开指南", text, more)})["guide"].values()) <= {"found", "unknown"}


def test_the_footer_does_not_speak_for_the_guide(states):
    footer = '<div class="footer">办公时间：周一至周五</div>'
    told = states({"/zn.html": page("政府信息公开指南", FILL + WHOLE.replace("办公时间：周一至周五。", ""), footer)})
    assert told["guide"]["hours"] == "missing"


def test_what_an_organ_must_tell_may_be_spread_over_pages(states):
    told = states(
        {
            "/jgzn/": page(
                "机构职能",
                "本局负责全县教育工作，拟订教育发展规划并组织实施，承担学校管理等工作，内设办公室等机构。" * 2,
            ),
            "/ldxx/": page("领导信息", "张三，局长，主持全面工作。生于1970年。" * 3),
            "/lxwm/": page("联系我们", "地址：某某路1号，电话：0851-1234567，办公时间：周一至周五。" * 2),
        }
    )
    assert set(told["organ"].values()) == {"found"}


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("领导简介：2017年1月---至今 任局党组书记、局长。", "found"),
        ("2019.06—2021.03 某县教育局科员，大学学历。", "found"),
        ("张三同志，1970年3月出生。", "found"),
        ("2015年起任局长。", "found"),
        ("落实2026年任务，抓好各项工作。", "missing"),
        ("主持全面工作，分管办公室。", "missing"),
    ],
)
def test_since_when_somebody_holds_a_post_is_a_career(states, said, state):
    told = states({"/ldxx/": page("领导信息", "张三，党组书记、局长，主持全面工作，负责财务。" + said)})
    assert told["leaders"]["career"] == state


def test_what_none_of_these_pages_tells_is_missing(states):
    told = states({"/jgzn/": page("机构职能", "本局负责全县教育工作，承担学校管理等工作，内设办公室等机构。" * 3)})
    assert {id for id, state in told["organ"].items() if state == "missing"} == {"address", "hours", "contact", "head"}


def test_one_page_that_could_not_be_read_leaves_it_open(states):
    told = states(
        {
            "/jgzn/": page("机构职能", "本局负责全县教育工作，承担学校管理等工作，内设办公室等机构。" * 3),
            "/lxwm/": page("联系我们", ""),
        }
    )
    assert {told["organ"][id] for id in ("address", "hours", "contact", "head")} == {"unknown"}


def test_each_guide_is_judged_for_itself(gathers):
    found = gathers(
        elements,
        {
            "/a.html": page("教育局政府信息公开指南", FILL + WHOLE),
            "/b.html": page("民政局政府信息公开指南", FILL + WHOLE.replace("传真：0851-1234568。", "")),
        },
    )
    (fax,) = [each for each in found if each.element.id == "fax"]
    assert (fax.state, fax.lacking, fax.pages) == ("missing", ("http://a.gov.cn/b.html",), 2)


def test_a_picture_might_show_it(gathers):
    markup = page("政府信息公开指南", FILL + WHOLE.replace("地址：某某路1号。", ""), '<img src="/dt.jpg">')
    (address,) = [each for each in gathers(elements, {"/a.html": markup}) if each.element.id == "address"]
    assert (address.state, address.doubtful) == ("missing", True)


def document(column: str, head: dict[str, str]) -> str:
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in head.items())
    return (
        f'<html><head><title>某某办法</title><meta name="ColumnName" content="{column}">'
        f'<meta name="ArticleTitle" content="某某办法"></head><body><table>{rows}</table><p>{FILL}</p></body></html>'
    )


HEAD = {
    "索引号": "111/2024-1",
    "发布机构": "某某局",
    "成文日期": "2024年6月4日",
    "文号": "某府发〔2024〕5号",
    "有效性": "有效",
}


def test_a_whole_head_lacks_nothing(states):
    assert set(states({"/1.html": document("行政规范性文件", HEAD)})["normative"].values()) == {"found"}


@pytest.mark.parametrize("column", ["部门文件", "工作动态", "规范性文件清理结果"])
def test_other_documents_need_no_validity(states, column):
    assert states({"/1.html": document(column, HEAD | {"有效性": ""})}) == {}


def test_a_document_without_a_head_is_not_judged(states):
    assert states({"/1.html": document("行政规范性文件", {})}) == {}


@pytest.mark.parametrize("label", HEAD)
@pytest.mark.parametrize("emptied", [True, False])
def test_a_field_without_a_value_is_missing(states, label, emptied):
    head = HEAD | {label: ""} if emptied else {name: value for name, value in HEAD.items() if name != label}
    assert list(states({"/1.html": document("规范性文件", head)})["normative"].values()).count("missing") == 1


def decision(column: str, text: str) -> str:
    return (
        f'<html><head><title>某某决定</title><meta name="ColumnName" content="{column}"><meta name="ArticleTitle" '
        f'content="某某决定"></head><body><div id="zoom"><p>{text}</p></div></body></html>'
    )


DECISION = (
    "行政处罚决定书文号：某市监罚〔2024〕5号。当事人：某某商行。违法事实：销售过期食品。处罚内容：罚款伍仟元。"
    "作出处罚决定的机关：某县市场监督管理局。处罚决定日期：2024年6月4日。"
)


@pytest.mark.parametrize("column", ["行政处罚公示", "行政处罚决定", "双公示", "行政许可信息公示"])
def test_a_whole_decision_lacks_nothing(states, column):
    assert set(states({"/1.html": decision(column, DECISION)})["permits"].values()) == {"found"}


@pytest.mark.parametrize("column", ["行政许可", "行政处罚", "工作动态", "行政处罚法"])
def test_other_columns_hold_other_things(states, column):
    assert states({"/1.html": decision(column, "关于某某事项的说明，" * 20)}) == {}
