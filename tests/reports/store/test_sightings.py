"""Since when articles are known."""

from datetime import date

import pytest

from checks.history import History, Sighting

pytestmark = pytest.mark.store

DAY = date(2026, 3, 1)
FIRST = Sighting("//a.gov.cn/1.html", "关于做好防汛工作的通知", DAY)


def test_of_a_site_without_runs_nothing_is_known(store, make):
    store.record(make.run(0), [], make.saw())
    assert store.history("another") == store.history("demo") == History()


def test_when_an_article_was_first_seen_never_changes(store, make):
    store.record(make.run(0), [], make.saw(), sightings=[FIRST])
    later = Sighting(FIRST.address, "改过的标题", date(2026, 3, 2), DAY)
    second = Sighting("//a.gov.cn/2.html", "关于开展检查的通知", date(2026, 3, 2), DAY)
    store.record(make.run(1), [], make.saw(), sightings=[later, second])
    assert store.history("demo").sightings == (FIRST, second)


def test_sites_know_nothing_of_each_other(store, make):
    store.record(make.run(0), [], make.saw(), sightings=[FIRST])
    store.record(make.run(1, site="another"), [], make.saw())
    assert store.history("another").sightings == ()


def test_the_latest_complete_run_says_how_far_the_lists_were_read(store, make):
    reach = {"//a.gov.cn/tzgg": date(2020, 1, 1)}
    store.record(make.run(0, listed=DAY, reach=reach), [], make.saw())
    store.record(make.run(1), [], make.saw())
    known = store.history("demo")
    assert (known.listed, known.reach) == (DAY, reach)


def test_a_run_keeps_what_was_counted(store, make):
    store.record(make.run(0, publication={"total": 3}, listed=DAY), [], make.saw())
    assert (store.runs()[0].publication, store.runs()[0].listed) == ({"total": 3}, DAY)
