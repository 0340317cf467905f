"""What a profile says about who answers for what, as the ledger understands it."""

from collections.abc import Iterator

import ada_url

from checks.calendar import Calendar
from checks.reading.urls import key
from crawler.profile.profile import Profile
from reports.ledger.duties import Duties, Duty


def duties_of(profile: Profile, calendar: Calendar) -> Duties:
    """The units of the profile's columns and its own list of units, the time for a repair, and when a link is dead."""
    return Duties(tuple(_duties(profile)), profile.rectify_within, calendar, profile.confirm_runs)


def _duties(profile: Profile) -> Iterator[Duty]:
    for column in profile.column:
        if column.unit:
            yield Duty(column.unit, (_folder(key(ada_url.join_url(profile.start, column.url))),))
    for duty in profile.duty:
        paths = tuple(key(ada_url.join_url(profile.start, path)) for path in duty.paths)
        yield Duty(duty.unit, paths, duty.rules)


def _folder(address: str) -> str:
    """What stands beside a column's index belongs to the column."""
    return address.rpartition("/")[0] + "/"
