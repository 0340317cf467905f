"""What counts for a unit, and what may count."""

from datetime import date

import pytest

from checks.tasks.progress import Published, Shelf, progress
from checks.tasks.span import span_of

OCTOBER = span_of("month", date(2026, 10, 5))


def entry(day=12, source="", sure=True, month=10):
    return Published(date(2026, month, day) if day else None, source, sure)


def shelf(*entries, readable=True, whole=True, alone=False, divided=False):
    return Shelf(dict(enumerate(entries)), readable, whole, alone, divided)


def counted(told, unit="", others=()):
    found = progress(told, OCTOBER, unit, others)
    return found.count, found.spare


def test_the_first_and_the_last_day_count():
    assert counted(shelf(entry(1), entry(31))) == (2, 0)


def test_other_months_do_not():
    assert counted(shelf(entry(30, month=9), entry(1, month=11))) == (0, 0)


@pytest.mark.parametrize("odd", [entry(None), entry(12, sure=False), entry(1, month=11, sure=False)])
def test_what_cannot_be_dated_may_count(odd):
    assert counted(shelf(odd)) == (0, 1)


def test_alone_in_its_column_a_unit_has_all_of_it():
    assert counted(shelf(entry(source="法规科"), entry()), "办公室") == (2, 0)


def test_units_that_share_a_column_are_told_by_the_source():
    told = shelf(entry(source="县教育局办公室"), entry(source="法规科"), entry(source="新华社"), entry())
    assert counted(told, "办公室", ("法规科",)) == (1, 2)


@pytest.mark.parametrize(
    ("told", "reaches", "sure"),
    [
        (shelf(), True, True),
        (shelf(readable=False), False, True),
        (shelf(entry(), whole=False), False, False),
        (shelf(*[entry(3, month=9)] * 2, whole=False), False, False),
        (shelf(*[entry(3, month=9)] * 3, whole=False), True, True),
        (shelf(entry(), whole=False, alone=True), True, False),
        (shelf(divided=True), True, False),
    ],
)
def test_how_far_a_list_was_read_decides_what_is_known(told, reaches, sure):
    assert told.reaches(OCTOBER) is reaches
    assert progress(told, OCTOBER, "", ()).sure is sure
