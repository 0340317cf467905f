"""The office's own tables, read by a run: which unit is behind, what is listed and not there, and mistakes in them."""

from datetime import date, timedelta

import pytest
from xlsxwriter import Workbook

from tests.website.website import Website, html, online

LAST = date.today().replace(day=1) - timedelta(days=1)
OLD = [LAST.replace(day=1) - timedelta(days=number) for number in range(3, 8)]
PLAN = [
    ["政务信息任务分解表"],
    ["栏目", "责任单位", "周期", "数量"],
    ["工作动态", "办公室", "每月", 2],
    ["解读", "", "每月", 1],
]
LISTED = [["序号", "事项名称", "责任单位"], [1, "工作动态", "办公室"], [2, "重大建设项目", "项目科"]]


def _book(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)


def _column(days):
    items = "".join(
        f'<li><a href="/dt/{day:%Y%m}/t{day:%Y%m%d}_{number}.html">关于开展第{number}次检查的信息</a>'
        f"<span>{day:%Y-%m-%d}</span></li>"
        for number, day in enumerate(sorted(days, reverse=True), 1)
    )
    pager = '<script>createPageHTML(1, 0, "index", "html")</script>'
    return html(f"<h1>工作动态</h1><ul>{items}</ul>{pager}", "工作动态")


def _serve(site, days):
    site.answers["/dt/"] = _column(days)
    for number, day in enumerate(sorted(days, reverse=True), 1):
        body = f"<h1>关于开展第{number}次检查的信息</h1><p>发布时间：{day}</p><p>请各单位认真组织，抓好落实。</p>"
        site.answers[f"/dt/{day:%Y%m}/t{day:%Y%m%d}_{number}.html"] = html(body)


@pytest.fixture
def site():
    home = html('<div class="nav"><ul><li><a href="/dt/">工作动态</a></li></ul></div><p>欢迎访问本网站。</p>')
    return Website({"/": home})


@pytest.fixture
def profiled(zicha):
    def build(url):
        (zicha.workspace / "sites").mkdir(parents=True, exist_ok=True)
        profile = f'start = "{url}"\ntasks = "任务.xlsx"\ncatalogue = "目录.xlsx"\n'
        (zicha.workspace / "sites" / "ju.toml").write_text(profile, "utf-8")
        _book(zicha.workspace / "任务.xlsx", PLAN)
        _book(zicha.workspace / "目录.xlsx", LISTED)
        return zicha

    return build


def _entries(zicha, rule):
    return [entry for entry in zicha.entries() if entry["rule"] == rule]


def test_what_is_behind_shows_its_unit_and_closes_when_it_is_done(site, profiled):
    with online(site) as server:
        zicha = profiled(server.url)
        _serve(site, [LAST, *OLD])
        assert zicha("run", "ju").code in (0, 1)
        (behind,) = _entries(zicha, "task_behind")
        assert (behind["unit"], behind["state"], behind["needs_review"]) == ("办公室", "新增", False)
        assert f"{LAST.year}年{LAST.month}月应发布2篇，见到1篇" in behind["message"]
        (lacking,) = _entries(zicha, "listed_item_missing")
        assert (lacking["unit"], lacking["needs_review"]) == ("项目科", True)
        assert "“解读”（网站上没有找到这个栏目）" in "".join(zicha("status", "--json").json["notes"])

        _serve(site, [LAST, LAST - timedelta(days=1), *OLD])
        zicha("run", "ju")
        (behind,) = _entries(zicha, "task_behind")
        assert behind["state"] == "已销号"


def test_another_table_closes_nothing(site, profiled):
    with online(site) as server:
        zicha = profiled(server.url)
        _serve(site, [LAST, *OLD])
        zicha("run", "ju")
        _book(zicha.workspace / "任务.xlsx", [*PLAN[:2], ["工作动态", "办公室", "每月", 1]])
        zicha("run", "ju")
        (behind,) = _entries(zicha, "task_behind")
        assert (behind["state"], behind["rechecked"]) == ("新增", False)


def test_a_mistake_in_a_table_stops_before_anything_starts(site, profiled):
    with online(site) as server:
        zicha = profiled(server.url)
        _book(zicha.workspace / "任务.xlsx", [*PLAN, ["工作动态", "办公室", "每月", "若干"]])
        ended = zicha("run", "ju")
    assert ended.code == 2
    assert "任务.xlsx：第5行，“数量”：应为大于0的整数" in ended.err
