from datetime import date

import pytest

from checks.context import Context
from checks.gathering.platform import COLUMNS, PlatformColumn
from checks.rules.elements.missing_platform_column import check

HOME, PLATFORM = "http://a.gov.cn/", "http://a.gov.cn/zfxxgk/"


def judged(column: str, state: str):
    subject = PlatformColumn("a.gov.cn", HOME, column, (PLATFORM,), state)
    return list(check(subject, Context(date(2026, 11, 23), HOME)))


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("state", ["found", "unknown"])
def test_what_is_there_or_could_not_be_read_is_no_fault(column, state):
    assert judged(column, state) == []


@pytest.mark.parametrize("column", COLUMNS)
def test_a_missing_column_is_named_for_a_person_to_look(column):
    (finding,) = judged(column, "missing")
    assert f"“{COLUMNS[column][0]}”" in finding.message
    assert (finding.url, finding.row, finding.needs_review) == (PLATFORM, "platform.columns", True)
