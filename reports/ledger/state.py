"""Where a ledger entry stands."""

from enum import StrEnum


class State(StrEnum):
    """The nine states of an entry, as people write them.

    The machine sets NEW, CLOSED, RELAPSED and SUSPECTED, and sends REPAIRED back to PENDING; a person sets the rest.
    """

    SUSPECTED = "疑似"
    NEW = "新增"
    PENDING = "待整改"
    REPAIRING = "整改中"
    REPAIRED = "已整改待复核"
    CLOSED = "已销号"
    RELAPSED = "复发"
    FALSE_ALARM = "误报"
    DEFERRED = "暂不整改"

    @property
    def sticky(self) -> bool:
        """Decided by a person: no run may move it."""
        return self in (State.FALSE_ALARM, State.DEFERRED)
