"""The three counts of 栏目不更新."""

import pytest

from checks.findings import Severity
from checks.gathering.tallies import Tally
from checks.rules.columns.too_many_neglected_columns import RULE, check


@pytest.fixture
def tally(column):
    def build(certain, doubtful=0, left=0, most=5):
        columns = [column(name=f"栏目{number}", state="stale") for number in range(certain + doubtful)]
        kept = tuple(columns[:certain]), tuple(columns[certain:])
        return Tally("a.gov.cn", "http://a.gov.cn/", "cn19.count-stale", most, "逾期的栏目", *kept, left)

    return build


@pytest.mark.parametrize(("certain", "doubtful", "left"), [(0, 0, 0), (4, 0, 0), (2, 2, 0), (4, 0, 20), (0, 4, 9)])
def test_fewer_than_the_limit_are_no_finding_whatever_could_not_be_judged(tally, context, certain, doubtful, left):
    assert not list(check(tally(certain, doubtful, left), context))


def test_the_limit_itself_is_too_many(tally, context):
    (found,) = check(tally(5), context)
    assert not found.needs_review
    assert found.message == "逾期的栏目有5个，达到5个的单项否决界限：栏目0、栏目1、栏目2、栏目3、栏目4。"
    assert found.row == "cn19.count-stale"
    assert len(found.places) == 5
    assert RULE.severity is Severity.VETO


def test_what_only_a_person_can_tell_of_makes_it_doubtful(tally, context):
    (found,) = check(tally(4, 1), context)
    assert found.needs_review
    assert "（其中1个须人工核对）" in found.message


def test_many_names_are_cut_short(tally, context):
    (found,) = check(tally(30), context)
    assert found.message.endswith("栏目19等。")
    assert len(found.places) == 30


def test_it_is_settled_only_when_nothing_unjudged_could_make_it_too_many(tally):
    assert RULE.settles(tally(2, 1, 1))
    assert not RULE.settles(tally(2, 1, 2))
