"""Which runs may say later that an article was not there."""

from datetime import date

import pytest

from crawler.archive.runfile import RunFile
from crawler.renewal.remembering import listed, reach, sightings

RUN = RunFile(
    run="20260501-020000", site="a", start="http://a.gov.cn/", tool="0.1", started="2026-05-01T02:00:00+08:00",
    profile={}, status="ok",
)  # fmt: skip
ARTICLE = {
    "url": "http://a.gov.cn/tzgg/1.html", "title": "通知", "day": "2026-04-01", "column_url": "http://a.gov.cn/tzgg/",
    "seen": "2026-05-01", "absent": None,
}  # fmt: skip


@pytest.mark.parametrize(
    "run",
    [
        {"status": "partial"},
        {"status": "blocked"},
        {"status": "invalid"},
        {"clock_behind": "20270101-020000"},
        {"scope": {"extent": "columns", "names": ["通知公告"], "families": []}},
        {"scope": {"extent": "entries", "names": ["2026-0001"], "families": []}},
    ],
)
def test_these_have_not_read_every_list(run):
    assert listed(RUN.with_(**run)) is None


def test_a_whole_run_knows_its_day():
    assert listed(RUN) == date(2026, 5, 1)


def test_what_is_carried_on_may_be_a_week_old():
    since_last = {"extent": "since_last", "names": [], "families": []}
    assert listed(RUN.with_(base="20260430-020000", scope=since_last)) == date(2026, 4, 24)


def test_a_list_reaches_to_its_second_oldest_day():
    days = ["2026-04-01", "2019-01-01", "2026-03-01", ""]
    assert reach(ARTICLE | {"day": day} for day in days) == {"//a.gov.cn/tzgg": date(2026, 3, 1)}


def test_one_dated_entry_tells_nothing_of_a_list():
    assert reach([ARTICLE, ARTICLE | {"day": ""}, ARTICLE | {"column_url": "", "day": "2020-01-01"}]) == {}


@pytest.mark.parametrize("run", [{"status": "blocked"}, {"status": "invalid"}, {"clock_behind": "20270101-020000"}])
def test_what_was_not_the_site_or_has_no_clock_is_not_remembered(run):
    assert sightings(RUN.with_(**run), [ARTICLE]) == []


def test_an_incomplete_run_remembers_what_it_saw():
    (known,) = sightings(RUN.with_(status="partial"), [ARTICLE])
    assert (known.address, known.seen, known.absent) == ("//a.gov.cn/tzgg/1.html", date(2026, 5, 1), None)
