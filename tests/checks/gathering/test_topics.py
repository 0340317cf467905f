"""Which kinds of information a site mentions, and whose duty they are."""

import json
from collections import defaultdict
from dataclasses import replace

import pytest

from checks.artifacts import Fetch, Outcome
from checks.findings import Place
from checks.gathering import columns, platform, topics, yearly_reports
from checks.reading.page import read_page
from checks.survey import Survey

START = "http://a.gov.cn/"
DEPARTMENT = {"rules", "organ", "plans", "budgets"}


@pytest.fixture
def states(context):
    """States by topic. menu: names on the platform's page; body: more of its markup."""

    def build(
        site="某某县统计局", menu=("政府信息公开指南",), body="", titles=(), office="", platform_title="政府信息公开"
    ):
        links = "".join(f'<li><a href="/{n}/">{name}</a></li>' for n, name in enumerate(menu))
        pages = {
            START: f'<html><head><meta name="SiteName" content="{site}"><title>{site}</title></head>'
            f'<body><a href="/zfxxgk/">{platform_title}</a></body></html>',
            f"{START}zfxxgk/": f"<html><head><title>{platform_title}</title></head><body>{links}{body}</body></html>",
        }
        bound = replace(context(START), office=office)
        facts, found, known = defaultdict(list), defaultdict(list), {}
        for url, markup in pages.items():
            page = read_page(url, markup.encode(), "text/html; charset=utf-8")
            known[url] = Fetch(url, Outcome.OK, 200, url, "text/html", page=True)
            for module in (columns, platform, yearly_reports):
                if (told := module.facts(page, bound)) is not None:
                    facts[module.__name__.rpartition(".")[2]].append((url, json.loads(json.dumps(told))))
            for link in page.links:
                found[link.url].append(Place(url, link.text))
        for n, title in enumerate(titles):
            known[f"{START}t/{n}.html"] = Fetch(f"{START}t/{n}.html", Outcome.OK, 200, page=True, title=title)
        for url in found:
            known.setdefault(url, Fetch(url, Outcome.OK, 200, url, "text/html", page=True))
        edges = lambda: ((url, tuple(seen)) for url, seen in found.items())  # noqa: E731
        survey = Survey(START, known, lambda name: iter(facts[name]), edges)
        return {one.topic.id: one.state for one in topics.gather(survey, bound)}

    return build


def test_a_department_that_shows_what_every_one_must(states):
    shown = states(menu=("政策文件", "机构职能", "规划计划", "部门预决算"))
    assert shown == dict.fromkeys(DEPARTMENT, "found")


def test_a_title_somewhere_is_enough(states):
    shown = states(menu=("政策文件", "机构职能", "规划计划"), titles=("某某县统计局2026年部门 预算公开",))
    assert set(shown.values()) == {"found"}


@pytest.mark.parametrize("site", ["某某镇人民政府", "某某县税务学会", "某某经济开发区管理委员会", ""])
def test_nobody_knows_the_duties_of_others(states, site):
    assert states(site) == {}


def test_a_site_without_a_platform_is_not_judged(states):
    assert states(platform_title="工作之窗") == {}


@pytest.mark.parametrize("body", ["<script>var zNodes=[]</script>", '<iframe src="/tree/"></iframe>'])
def test_what_a_script_or_frame_may_show_is_unknown(states, body):
    assert set(states(body=body).values()) == {"unknown"}


def test_what_a_department_does_not_show(states):
    shown = states(menu=("政策文件", "机构职能", "通知公告"))
    assert {id for id, state in shown.items() if state == "missing"} == {"plans", "budgets"}


def test_a_county_has_more_duties_than_a_province(states):
    county, province = states("某某县人民政府"), states("某某省人民政府")
    assert len(county) == 43
    assert len(province) == 17
    assert not any(id.startswith("field-") for id in states("某某自治区人民政府"))
    assert set(county.values()) == {"missing"}


def test_the_profile_says_whose_site_it_is(states):
    assert set(states("某某之窗", office="department")) == DEPARTMENT
