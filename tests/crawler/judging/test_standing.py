"""Every rule in force is counted, also one that was shown nothing."""

from collections import Counter
from datetime import date

from checks.context import Context
from checks.findings import RuleFailure
from checks.judge import SiteJudgement
from crawler.judging.standing import standing

CONTEXT = Context(date(2026, 11, 23), "http://a.gov.cn/", families=frozenset({"columns", "words"}))


def _counted(site=None, undecided=(), failures=()):
    return standing(site or SiteJudgement(), 7, undecided, failures, CONTEXT)


def test_rules_of_other_families_are_not_counted():
    assert "broken_link" not in _counted()


def test_a_rule_that_was_shown_nothing_is_there_with_nothing():
    assert _counted()["stale_column"] == {"failed": 0}


def test_a_rule_for_pages_was_shown_them_all():
    assert _counted(undecided=["misspelled_word"] * 2)["misspelled_word"] == {"pages": 7, "unclear": 2, "failed": 0}


def test_crashes_are_counted():
    crashed = [RuleFailure("stale_column", "", "ValueError")]
    assert _counted(failures=crashed)["stale_column"]["failed"] == 1


def test_what_the_site_judgement_counted_is_kept_by_row():
    site = SiteJudgement(judged={"stale_column:cn19.columns-news": Counter(fine=3, found=1)})
    found = _counted(site)
    assert found["stale_column:cn19.columns-news"] == {"fine": 3, "found": 1}
    assert found["stale_column"] == {"failed": 0}
