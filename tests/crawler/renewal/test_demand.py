"""What a run asks for in any case."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from checks.artifacts import Fetch, Outcome
from crawler.renewal.demand import Known, demand
from crawler.renewal.scope import Extent, Scope

_NOW = datetime.fromisoformat("2026-11-23T02:00:00+08:00")
_START = "http://www.shili.example/"
_SINCE = Scope(Extent.SINCE_LAST)


def _fetch(path, outcome=Outcome.OK, days=1, **more):
    at = (_NOW - timedelta(days=days)).isoformat(timespec="seconds")
    return Fetch(f"{_START}{path}", outcome, 200, at=at, **more)


def _demanded(*fetches, scope=_SINCE, **known):
    return {url.removeprefix(_START) for url in demand(scope, Known(fetches, **known), _START, _NOW)}


def _young(count):
    """Enough known pages that a seventh of all does not reach the ones in question."""
    return [_fetch(f"z/{number}.html", days=2, page=True) for number in range(count)]


def test_a_whole_run_demands_only_its_start():
    assert _demanded(_fetch("a.html"), scope=Scope()) == {""}


def test_what_was_alive_yesterday_is_left_alone():
    assert "a.html" not in _demanded(_fetch("a.html", days=0.5), *_young(20))


def test_what_was_never_asked_for_is_left_alone():
    assert "a.html" not in _demanded(_fetch("a.html", Outcome.EXCLUDED), *_young(20))


def test_what_was_not_alive_is_asked_again():
    doubtful = (Outcome.BROKEN, Outcome.TIMEOUT, Outcome.TLS_PROBLEM, Outcome.BLOCKED, Outcome.SOFT404)
    fetches = [_fetch(f"{outcome}.html", outcome, days=0.5) for outcome in doubtful]
    assert _demanded(*fetches, *_young(50)) >= {f"{outcome}.html" for outcome in doubtful}


def test_pieces_that_scripts_put_into_pages_are_asked_again():
    assert "foot.html" in _demanded(_fetch("foot.html", days=0.5, fragment=True), *_young(20))


def test_where_a_redirect_led_is_asked_with_it():
    moved = _fetch("old.html", Outcome.BROKEN, location=f"{_START}new.html")
    assert "new.html" in _demanded(moved, _fetch("new.html", days=0.1), *_young(20))


def test_another_spelling_of_a_column_is_asked_with_it():
    known = _fetch("tzgg/#list".partition("#")[0], days=0.1)
    assert "tzgg/" in _demanded(known, *_young(20), columns=({"url": f"{_START}tzgg/#top", "name": "通知"},))


def test_a_column_alone_takes_what_lies_beneath_it():
    fetches = (_fetch("tzgg/1.html", page=True), _fetch("gzdt/1.html", page=True), _fetch("tzgg/1.pdf"))
    columns = ({"url": f"{_START}tzgg/index.html", "name": "通知公告"}, {"url": f"{_START}gzdt/", "name": "动态"})
    scope = Scope(Extent.COLUMNS, ("通知公告",))
    assert _demanded(*fetches, scope=scope, columns=columns) == {"", "tzgg/index.html", "tzgg/1.html"}


def test_what_is_no_address_is_never_demanded():
    assert _demanded(_fetch("a.html").__class__("file:///C:/1.jpg", Outcome.MALFORMED)) == {""}


@given(st.lists(st.floats(0, 30), max_size=60))
def test_within_a_week_everything_has_had_its_turn(ages):
    """Each night's demand is asked that night; after seven nights nothing is older than seven days."""
    last = {f"{number}.html": _NOW - timedelta(days=age) for number, age in enumerate(ages)}
    for night in range(7):
        now = _NOW + timedelta(days=night)
        fetches = [Fetch(f"{_START}{path}", Outcome.OK, at=at.isoformat()) for path, at in last.items()]
        for url in demand(_SINCE, Known(fetches), _START, now):
            last[url.removeprefix(_START)] = now
    end = _NOW + timedelta(days=7)
    assert all(end - at <= timedelta(days=7) for at in last.values())
