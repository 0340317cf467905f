"""Until when a night's work may last."""

import math
from datetime import datetime

import pytest
from pydantic import ValidationError

from crawler.profile.profile import Profile


def _left(stop_at, now):
    return Profile(start="http://www.shili.example/", stop_at=stop_at).seconds_left(datetime.fromisoformat(now))


@pytest.mark.parametrize(
    ("stop_at", "now", "seconds"),
    [
        ("", "2026-11-23T02:00:00+08:00", math.inf),
        ("06:00", "2026-11-23T02:00:00+08:00", 4 * 3600),
        ("06:00", "2026-11-23T22:00:00+08:00", 8 * 3600),
        ("06:00", "2026-11-23T06:00:00+08:00", 24 * 3600),
        ("00:00", "2026-11-23T23:59:30+08:00", 30),
    ],
)
def test_it_is_the_next_time_that_the_clock_shows_it(stop_at, now, seconds):
    assert _left(stop_at, now) == seconds


@pytest.mark.parametrize("stop_at", ["6:00", "24:00", "06：00", "6点", "06:60", "0600"])
def test_what_is_no_hour_is_refused(stop_at):
    with pytest.raises(ValidationError, match="06:00"):
        Profile(start="http://www.shili.example/", stop_at=stop_at)
