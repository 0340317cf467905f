"""Budgets and final accounts, from pages and links to findings."""

from datetime import date

import pytest

from checks.reading.budget import budget_title
from tests.files.judged import found, judged

PAGE = "czzj/t20260301_1234567.html"
_ROW = "<tr><td>一般公共预算拨款收入</td><td>120</td></tr>"
_TABLE = f"<table>{_ROW * 10}</table>"
_WORDS = "<p>收支情况说明：本年收入一百二十万元，“三公”经费比上年减少一万元，主要原因是压减公务接待，厉行节约。</p>"


def page(body: str = _WORDS + _TABLE, title: str = "示例县公共服务局2026年部门预算", day: str = "2026-03-01") -> str:
    metas = f'<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{day}">'
    return f"<html><head><title>{title}</title>{metas}</head><body><div class=TRS_Editor>{body}</div></body></html>"


def rules(html: str):
    return found(judged({"": "<html><body></body></html>", PAGE: html}), "budget")


def shown(*names: str, today: date = date(2026, 12, 23)):
    links = "".join(f"<li><a href='/{place}.html'>{name}</a></li>" for place, name in enumerate(names))
    return found(judged({"": f"<html><body>{links}</body></html>"}, today=today), "budget")


@pytest.mark.parametrize(
    "title",
    [
        "关于编制2026年部门预算的通知",
        "2025年预算执行情况和2026年预算草案的报告",
        "示例县2026年工程预算审核结果",
        "2026年部门预算绩效目标",
        "预算公开",
        "2026年预决算公开",
        "2026年计算机采购",
    ],
)
def test_other_titles(title):
    assert budget_title(title) is None


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("示例县公共服务局2026年部门预算", (2026, "预算")),
        ("示例县公共服务局2026年度部门预算公开说明", (2026, "预算")),
        ("示例县应急管理局2026年部门预算", (2026, "预算")),
        ("示例县审计局2026年部门预算公开", (2026, "预算")),
        ("示例县公共资源采购中心2026年单位预算", (2026, "预算")),
        ("2025年度示例县公共服务局部门决算公开", (2025, "决算")),
        ("示例县2025年财政决算（草案）", (2025, "决算")),
        ("2026年度单位预算信息公开报表", (2026, "预算")),
    ],
)
def test_titles(title, named):
    assert budget_title(title) == named


@pytest.mark.parametrize(
    "html",
    [
        page(),
        page("<p>详见附件。</p><a href='1.pdf'>2026年部门预算.pdf</a>"),
        page(_TABLE + "<img src=1.jpg>"),
        page(_TABLE, "示例县公共服务局2026年部门预算收支总表"),
        page("<p>本预算于2026年2月20日经县财政局批复。</p>" + _WORDS + _TABLE),
        page("<p>2024年2月20日批复的上年预算已经公开。</p>" + _WORDS + _TABLE),
    ],
)
def test_in_order(html):
    assert not rules(html)


def test_late():
    html = page("<p>本部门预算于2026年1月20日经县财政局批复。</p>" + _WORDS + _TABLE)
    assert rules(html) == [("budget_late", PAGE, True)]


def test_tables_alone():
    assert rules(page(_TABLE)) == [("budget_explanation", PAGE, True), ("budget_three_public", PAGE, True)]


@pytest.mark.parametrize("words", ["<p>收支情况说明。</p>", "<p>收支情况说明：三公经费为零。</p>"])
def test_nothing_on_three_public(words):
    assert rules(page(words + _TABLE)) == [("budget_three_public", PAGE, True)]


@pytest.mark.parametrize(
    ("names", "today"),
    [
        (("2026年部门预算", "2025年部门预算", "2025年度部门决算", "2024年度部门决算"), date(2026, 12, 23)),
        (("2025年部门预算",), date(2026, 6, 30)),
        (("2024年度部门决算",), date(2026, 11, 30)),
        (("2022年部门预算",), date(2026, 12, 23)),
        ((), date(2026, 12, 23)),
    ],
)
def test_nothing_missing(names, today):
    assert not shown(*names, today=today)


@pytest.mark.parametrize("name", ["2025年部门预算", "2024年度部门决算"])
def test_missing(name):
    assert shown(name) == [("budget_missing", "", True)]
