from dataclasses import replace

import pytest

from checks.artifacts import Fetch, Outcome
from checks.context import Context
from checks.findings import Place
from checks.gathering import catalogue
from checks.rules.elements import listed_item_missing
from checks.survey import Survey
from checks.tasks.listed import Listed

HOST = "http://a.gov.cn"


@pytest.fixture
def judged(shipped):
    """Findings for one item on a site whose links are called so."""

    def build(item, *links, fetches=(), unread=False):
        context: Context = replace(shipped("elements"), catalogue=(item,))
        start = Fetch(f"{HOST}/", Outcome.OK, 200, f"{HOST}/", "text/html", page=True)
        known = {fetch.url: fetch for fetch in (start, *fetches)}
        told = [(f"http://b.gov.cn/{number}", (Place(f"{HOST}/", text),)) for number, text in enumerate(links)]
        if unread:
            told.append((f"{HOST}/more/", (Place(f"{HOST}/", "更多"),)))
        survey = Survey(f"{HOST}/", known, lambda _name: iter(()), lambda: told)
        subjects = list(catalogue.gather(survey, context))
        return [found for subject in subjects for found in listed_item_missing.check(subject, context)], subjects

    return build


def item(name, address="", group="", unit="财务科"):
    return Listed(5, name, group, unit, address)


def test_without_a_catalogue_nothing_is_demanded(shipped):
    survey = Survey(f"{HOST}/", {}, lambda _name: iter(()), list)
    assert list(catalogue.gather(survey, shipped("elements"))) == []


@pytest.mark.parametrize("text", ["部门预算", "2026年部门预算公开", "部门预算信息"])
def test_a_link_that_names_it_is_enough(judged, text):
    findings, (subject,) = judged(item("部门预算"), text)
    assert (findings, subject.conclusive) == ([], True)


def test_an_address_that_opens_is_enough(judged):
    found = Fetch(f"{HOST}/ys/", Outcome.OK, 200)
    assert judged(item("部门预算", "/ys/"), fetches=(found,))[0] == []


def test_an_address_that_nobody_asked_for_says_nothing(judged):
    assert judged(item("部门预算", "/ys/"), "部门预算")[0] == []


def test_a_site_that_was_not_read_to_its_end_says_nothing(judged):
    findings, (subject,) = judged(item("部门预算"), "要闻", unread=True)
    assert (findings, subject.state, subject.conclusive) == ([], "unknown", False)


def test_what_is_named_nowhere_is_for_a_person(judged):
    ((found,), _) = judged(item("部门预算", group="财政信息"), "要闻", "机构职能")
    assert (found.needs_review, found.unit, found.row) == (True, "财务科", "office.catalogue")
    assert "公开目录第5行“财政信息：部门预算”" in found.message


def test_an_address_that_does_not_open_is_told(judged):
    dead = Fetch(f"{HOST}/ys/", Outcome.BROKEN, 404)
    ((found,), _) = judged(item("部门预算", "/ys/"), "部门预算", fetches=(dead,))
    assert "/ys/ 打不开" in found.message
