import pytest

from checks.gathering.undated import Datedness
from checks.rules.columns.undated_article import RULE, check


@pytest.fixture
def roster(column, article):
    def build(undated=0, dated=5, unread=0):
        silent = tuple(
            article(url=f"http://a.gov.cn/tzgg/content_{number}.html", day=None, shown="none")
            for number in range(undated)
        )
        return Datedness(column(), silent, dated, unread)

    return build


@pytest.mark.parametrize("told", [{}, {"dated": 0}, {"unread": 3}, {"dated": 0, "unread": 3}])
def test_innocent(roster, context, told):
    assert not list(check(roster(**told), context))


def test_one_finding_a_column_with_every_article_as_a_place(roster, context):
    (found,) = check(roster(undated=3), context)
    assert len(found.places) == 3
    assert found.message == "栏目“通知公告”有3篇稿件的页面没有注明发布时间，例如“关于做好防汛工作的通知”。"
    assert found.needs_review
    assert found.row == RULE.basis[0] == "cn19.undated"


def test_it_settles_when_everything_was_read_and_dated(roster):
    assert RULE.settles(roster())
    assert not RULE.settles(roster(dated=0))
    assert not RULE.settles(roster(unread=1))
    assert not RULE.settles(roster(undated=1))
