"""Histories of entries, told in short."""

from datetime import datetime, timedelta, timezone

import pytest

from checks.findings import Severity
from reports.ledger.state import State
from reports.ledger.transition import MACHINE, Transition
from reports.view.life import Life
from reports.view.report import EntryView

_SHANGHAI = timezone(timedelta(hours=8))


def make_life(*moves: tuple[str, State], number: int = 1, **changes) -> Life:
    """moves: (ISO day, state from then on)."""
    before, told = None, []
    for day, after in moves:
        at = datetime.fromisoformat(f"{day}T02:00").replace(tzinfo=_SHANGHAI)
        told.append(Transition("f", at, MACHINE, "run", before, after, "理由"))
        before = after
    nothing = dict.fromkeys(EntryView.__dataclass_fields__, "")
    plain = {"number": f"2026-{number:04d}", "severity": Severity.MINOR, "places": (), "excerpt": None,
             "needs_review": False, "legacy": False, "overdue": False, "state": before.value if before else "",
             "relapses": 0}  # fmt: skip
    return Life(EntryView(**(nothing | plain | changes)), tuple(told))


@pytest.fixture(scope="session")
def life():
    return make_life
