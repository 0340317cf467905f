"""How a demonstration differs from what it should have found."""

import pytest

from checks.findings import Place, Severity
from crawler.declared import SHIPPED
from crawler.demo.expectation import Expectation
from reports.view.report import EntryView

_START = "http://127.0.0.1:18080/"
_EXPECTED = """
[[fault]]
rule = "broken_link"
subject = "/a.html"
says = "404"
pages = 2
[[innocent]]
subject = "/b.html"
why = "正常页面"
[[link]]
subject = "http://localhost:{port}/"
outcome = "ok"
"""
_ALIVE = {"http://localhost:18080/": "ok"}


def _entry(**changes):
    told = {
        "number": "2026-0001",
        "site": "demo",
        "family": "links",
        "rule": "broken_link",
        "severity": Severity.MINOR,
        "state": "新增",
        "overdue": False,
        "rechecked": True,
        "needs_review": False,
        "url": f"{_START}a.html",
        "places": (Place(_START), Place(f"{_START}b.html")),
        "unit": "",
        "first_seen": "2026-11-23",
        "last_seen": "2026-11-23",
        "title": "链接无法打开",
        "message": "返回代码 404",
        "excerpt": None,
        "suggestion": "",
        "basis": "",
        "evidence": "",
    }
    return EntryView(**told | changes)


def _differences(entries, outcomes=_ALIVE):
    return list(Expectation.parse(_EXPECTED, _START).differences(entries, outcomes))


def test_what_was_expected_makes_no_difference():
    assert _differences([_entry()]) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"rule": "broken_attachment"},
        {"url": f"{_START}c.html"},
        {"message": "返回代码 410"},
        {"places": (Place(_START),)},
        {"needs_review": True},
        {"rechecked": False},
    ],
)
def test_what_is_not_quite_what_was_expected_is_missing(changes):
    assert _differences([_entry(**changes)]) == ["应当报出而没有报出：broken_link http://127.0.0.1:18080/a.html 404。"]


@pytest.mark.parametrize(
    "changes",
    [
        {"url": f"{_START}b.html"},
        {"family": "words", "rule": "misspelled_word", "places": (Place(f"{_START}b.html"),)},
    ],
)
def test_an_innocent_is_named_with_its_reason(changes):
    (told,) = _differences([_entry(), _entry(**changes)])
    assert told.startswith("不应报出而报出：")
    assert "正常页面" in told


@pytest.mark.parametrize("outcomes", [{}, {"http://localhost:18080/": "timeout"}])
def test_an_outcome_that_differs_is_named(outcomes):
    (told,) = _differences([_entry()], outcomes)
    assert told.startswith("链接核查结果不符：http://localhost:18080/ 应为 ok")


def test_the_shipped_expectation_can_be_read():
    expected = Expectation.parse((SHIPPED / "demo/expected.toml").read_text("utf-8"), _START)
    assert len(expected.faults) >= 14
    assert len(expected.innocents) >= 10
    assert all("{port}" not in link.subject for link in expected.links)
