"""A task table against a little site, from pages to what is behind."""

import json
from collections import defaultdict
from dataclasses import replace

import pytest

from checks.artifacts import Fetch, Outcome
from checks.findings import Place
from checks.gathering import articles, columns, tasks
from checks.reading.page import read_page
from checks.survey import Survey
from checks.task_outlook import task_outlook
from checks.tasks.task import parse_tasks

HOST = "http://a.gov.cn"
HEAD = ("栏目名称", "责任单位", "周期", "数量")


def _items(*days):
    return "".join(
        f'<li><a href="t{day.replace("-", "")}_{number:07}.html">关于开展某项工作的信息第{number}号</a>'
        f"<span>{day}</span></li>"
        for number, day in enumerate(days)
    )


def _pages(name, items, more=""):
    crumb = f"<div>当前位置：<a href='/'>首页</a> &gt; <a href='/dt/'>{name}</a></div>"
    return {
        "/": "<div class=nav><ul><li><a href='/dt/'>工作动态</a></li></ul></div>",
        "/dt/": f"<title>{name}</title>{crumb}<ul class=list>{items}</ul>{more}",
    }


MORE = "<div class=page><a href='/dt/'>1</a><a href='/dt/index_1.html'>2</a><a href='/dt/index_1.html'>下一页</a></div>"
OLD = ("2026-09-10", "2026-09-09", "2026-09-08", "2026-09-02")


@pytest.fixture
def measured(context):
    def build(rows, pages, fetches=(), rendered=False):
        start = f"{HOST}/"
        bound = replace(context(start), tasks=parse_tasks([HEAD, *rows]))
        facts, links, known = defaultdict(list), defaultdict(list), {fetch.url: fetch for fetch in fetches}
        for path, markup in pages.items():
            page = read_page(f"{HOST}{path}", f"<html><body>{markup}".encode(), "text/html; charset=utf-8")
            known[page.url] = Fetch(page.url, Outcome.OK, 200, page.url, "text/html", page=True)
            for module in (tasks, columns, articles):
                if (found := module.facts(page, bound)) is not None:
                    facts[module.__name__.rpartition(".")[2]].append((page.url, json.loads(json.dumps(found))))
            for link in page.links:
                links[link.url.partition("#")[0]].append(Place(page.url, link.text))
        for _, sheet in facts["columns"] if rendered else ():
            sheet["render"] = True
        survey = Survey(
            start, known, lambda name: iter(facts[name]), lambda: ((url, tuple(seen)) for url, seen in links.items())
        )
        found = list(tasks.gather(survey, bound))
        return found, list(task_outlook(found, bound))

    return build


def test_without_a_table_nothing_is_noted_or_told(context):
    page = read_page(f"{HOST}/dt/", f"<ul>{_items(*OLD)}</ul>".encode(), "text/html; charset=utf-8")
    assert tasks.facts(page, context(f"{HOST}/")) is None


def test_what_is_done_is_proof(measured):
    pages = _pages("工作动态", _items("2026-10-20", "2026-10-11", *OLD))
    (found,), _ = measured([("工作动态", "办公室", "每月", "2")], pages)
    assert (found.last.count, found.behind, found.conclusive) == (2, False, True)


def test_what_is_behind_is_certain_where_the_list_was_read_back(measured):
    pages = _pages("工作动态", _items("2026-10-20", *OLD))
    (found,), _ = measured([("工作动态", "办公室", "每月", "4")], pages)
    assert (found.last.count, found.behind, found.doubtful, found.conclusive) == (1, True, False, False)
    assert found.last.span.name == "2026年10月"


def test_a_list_that_was_not_read_back_tells_nothing(measured):
    pages = _pages("工作动态", _items("2026-10-20", "2026-10-12"), MORE)
    (found,), said = measured([("工作动态", "办公室", "每月", "4")], pages)
    assert (found.last, found.behind) == (None, False)
    assert "没有读到2026-10-01以前" in said[-1]


def test_further_pages_of_the_list_count(measured):
    pages = _pages("工作动态", _items("2026-10-20", "2026-10-12"), MORE)
    further = _items("2026-10-02", *OLD).replace("_00", "_10")
    pages["/dt/index_1.html"] = f"<title>工作动态</title><ul class=list>{further}</ul>"
    (found,), _ = measured([("工作动态", "办公室", "每月", "3")], pages)
    assert (found.last.count, found.behind) == (3, False)


def test_a_list_without_further_pages_may_show_only_the_newest(measured):
    pages = _pages("工作动态", _items("2026-11-02", "2026-10-20"))
    (found,), _ = measured([("工作动态", "办公室", "每月", "4")], pages)
    assert (found.behind, found.doubtful) == (True, True)


def test_a_column_that_is_not_there_is_said_and_accuses_nobody(measured):
    (found,), said = measured([("政策解读", "法规科", "每月", "4")], _pages("工作动态", _items(*OLD)))
    assert (found.behind, found.conclusive) == (False, False)
    assert said == ["任务分解表中，没有核对的有1项：第2行“政策解读”（网站上没有找到这个栏目）。"]


def test_a_column_that_could_not_be_read_tells_nothing(measured):
    pages = {"/": _pages("", "")["/"]}
    (found,), _ = measured([("工作动态", "办公室", "每月", "4")], pages, (Fetch(f"{HOST}/dt/", Outcome.TIMEOUT),))
    assert not found.behind


def test_a_list_that_a_script_fills_is_not_what_else_the_page_lists(measured):
    pages = _pages("工作动态", _items("2026-10-20", *OLD))
    (found,), said = measured([("工作动态", "办公室", "每月", "4")], pages, rendered=True)
    assert not found.behind
    assert "没有读到" in said[-1]


def test_a_period_that_has_not_begun_is_neither_over_nor_running(measured):
    pages = _pages("工作动态", _items("2026-10-20", *OLD))
    (once,), _ = measured([("工作动态", "办公室", "2026年12月", "4")], pages)
    assert (once.last, once.running) == (None, None)


def test_what_runs_out_soon_is_told_early(measured):
    pages = _pages("工作动态", _items("2026-11-20", "2026-10-20", *OLD))
    _, said = measured([("工作动态", "办公室", "每周", "3")], pages)
    assert said[0].startswith("任务分解表中，即将到期而数量还不够的有1项：“工作动态”2026-11-23起的一周还差3篇")
    assert said[0].endswith("（2026-11-29截止，办公室）。")
    _, said = measured([("工作动态", "办公室", "每年", "9")], pages)
    assert not [sentence for sentence in said if "即将到期" in sentence]
