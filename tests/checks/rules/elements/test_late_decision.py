from datetime import date

import pytest

from checks.basis import parse_pack
from checks.context import Context
from checks.reading.page import read_page
from checks.rules.elements.late_decision import Options, check

URL = "http://a.gov.cn/xzxk/202406/t20240620_123456.html"
PARTY = "为了便于公众查询，现将本局作出的行政许可决定公示如下，如有异议，可以向本局反映，联系电话见网站首页。"


def table(*days, label="许可决定日期", heads=("行政相对人名称", "许可决定书文号")):
    head = "".join(f"<th>{name}</th>" for name in (*heads, label))
    rows = "".join(
        f"<tr><td>某某有限公司</td><td>某许〔2024〕{n}号</td><td>{day}</td></tr>" for n, day in enumerate(days)
    )
    return f"<table><tr>{head}</tr>{rows}</table>"


@pytest.fixture
def judged(root):
    rows = parse_pack((root / "config/rulepacks/permits.toml").read_text("utf-8"))

    def build(body, shown="2024-06-20", title="行政许可公示", column="行政许可", rows=rows):
        metas = {"ArticleTitle": title, "PubDate": shown, "ColumnName": column}
        head = "".join(f'<meta name="{name}" content="{value}">' for name, value in metas.items())
        markup = f'<html><head>{head}</head><body><div class="TRS_Editor"><p>{PARTY}</p>{body}</div></body></html>'
        page = read_page(URL, markup.encode(), "text/html; charset=utf-8")
        return list(check(page, Context(date(2026, 11, 23), "http://a.gov.cn/", rows, option=Options())))

    return build


@pytest.mark.parametrize(
    "body",
    [
        table("2024-06-20"),
        table("2024/6/11", "2024年6月19日"),  # 端午: the seventh working day is 2024-06-20
        table("2024-01-02", label="有效期自"),
        table("2024-01-02", label="许可截止日期"),
        table("2024-01-02", label="立案日期"),
        table("2024-01-02", label="公示日期"),
        table("2020-01-02"),  # moved from an older site
        table("2024-06-21"),
        table(""),
        "<p>许可有效期：2024年1月2日至2029年1月1日</p>",
        "<p>上次处罚时间很早，2024年1月2日已经公布。</p>",
    ],
)
def test_innocent(judged, body):
    assert judged(body) == []


def test_other_pages_are_not_judged(judged):
    assert judged(table("2024-01-02", label="决定日期"), title="关于公布名单的通知", column="通知公告") == []
    assert judged(table("2024-01-02"), shown="") == []
    assert judged(table("2024-01-02"), rows={}) == []


@pytest.mark.parametrize(
    "label", ["许可决定日期", "处罚决定日期", "行政处罚决定书日期", "作出行政许可决定日期", "决定时间"]
)
def test_a_late_row_of_a_table(judged, label):
    (finding,) = judged(table("2024-06-03", "2024-06-19", label=label))
    assert finding.message == (
        "有1个决定的公示超过7个工作日，最早的一个2024-06-03作出，2024-06-20公示，相隔12个工作日。"
    )
    assert (finding.row, finding.needs_review) == ("credit.seven", True)


@pytest.mark.parametrize(
    "body",
    [
        "<p>作出行政处罚决定日期：2024年6月3日</p>",
        "<table><tr><td>决定书文号</td><td>1号</td></tr><tr><td>处罚决定日期</td><td>2024-06-03</td></tr></table>",
    ],
)
def test_a_page_of_one_decision(judged, body):
    assert len(judged(body, title="行政处罚决定公示", column="行政处罚")) == 1
