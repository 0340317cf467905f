"""What a rendered document lets one say of a column, and above all what it does not."""

from datetime import date, timedelta

import pytest

from checks.artifacts import Fetch, Outcome
from checks.columns.rendered import rendered
from checks.columns.sheet import from_facts
from checks.columns.state import state
from checks.reading.page import read_page

TODAY = date(2026, 11, 23)
_FETCH = Fetch("http://a.gov.cn/tzgg/", Outcome.OK, page=True)


def _state(body, whole=True, limit=183):
    page = read_page("http://a.gov.cn/tzgg/", f"<h1>通知公告</h1>{body}".encode(), "text/html; charset=utf-8")
    sheet = rendered(page, TODAY, whole)
    return sheet and state(from_facts(sheet.facts()), _FETCH, limit, TODAY)


def _list(*days):
    rows = "".join(
        f'<li><a href="/tzgg/t{day:%Y%m%d}_{number}.html">关于第{number}次检查的通知</a><span>{day}</span></li>'
        for number, day in enumerate(days)
    )
    return f'<ul id="list">{rows}</ul>'


@pytest.mark.parametrize("whole", [True, False])
def test_a_list_in_time_is_in_time(whole):
    assert _state(_list(*[TODAY] * 4), whole) == "ok"


@pytest.mark.parametrize("whole", [True, False])
def test_a_list_without_a_duty_is_in_order(whole):
    assert _state(_list(*[date(2020, 1, 1)] * 4), whole, limit=None) == "ok"


@pytest.mark.parametrize(
    "body",
    [
        "",
        '<ul id="list"></ul>',
        '<div class="list"><h2>通知</h2><ul></ul></div>',
        "<p>暂无数据</p>",
        "<p>正在建设中</p>",
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_a_list_that_is_not_there_proves_nothing(body, whole):
    """Then the raw page is judged, which said that a script fills it."""
    assert _state(body, whole) is None


def test_a_list_that_was_loaded_in_part_is_never_overdue():
    assert _state(_list(*[date(2020, 1, 1)] * 4), whole=False) == "needs_render"


def test_a_list_that_was_loaded_whole_may_be_overdue():
    assert _state(_list(*[date(2020, 1, 1)] * 4)) == "stale"
    assert _state(_list(*[TODAY - timedelta(183)] * 4)) == "ok"
    assert _state(_list(*[TODAY - timedelta(184)] * 4)) == "stale"
