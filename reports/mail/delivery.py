"""What came of one attempt to hand a mail over, and what follows from it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from reports.mail.mail import Mail, MailState

_WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
"""After the first, second … attempt; after that an hour each."""
_LONGEST = timedelta(hours=72)
_DOUBTS = 2
"""Handed over so often without an answer, it is not sent again by itself."""
INTERRUPTED = "上次发送中途被打断，不能确定是否已经发出"


class Fate(StrEnum):
    """DELIVERED: taken by the server. LATER: not now (busy, unreachable, broken off before the end).

    UNSURE: broken off between the last byte and the answer. REFUSED: never. TOO_LARGE: not with the workbook.
    HELD: the server does not take us at all, whatever the mail.
    """

    DELIVERED = "delivered"
    LATER = "later"
    UNSURE = "unsure"
    REFUSED = "refused"
    TOO_LARGE = "too large"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Delivery:
    """fate: of the mail, for all whom the server did not single out. told: a Chinese sentence for everything but
    DELIVERED. refused: addresses it will never take; later: those it does not take now; each with what it said.
    general: it would be the same for every mail now.
    """

    fate: Fate
    told: str = ""
    refused: Mapping[str, str] = field(default_factory=dict)
    later: Mapping[str, str] = field(default_factory=dict)
    general: bool = False


def begun(mail: Mail, now: datetime) -> Mail:
    """Written down before anything is sent: whoever finds it so later knows that it may have been sent."""
    return replace(mail, under_way=True, attempts=mail.attempts + 1, due=now + _wait(mail.attempts + 1))


def interrupted(mail: Mail, now: datetime) -> Mail:
    """It was being handed over when the program ended."""
    return settled(mail, Delivery(Fate.UNSURE, INTERRUPTED), now)


def settled(mail: Mail, delivery: Delivery, now: datetime) -> Mail:
    """The mail after an attempt."""
    refused = mail.refused | dict(delivery.refused)
    waiting = tuple(address for address in mail.waiting if address not in refused)
    after = replace(mail, under_way=False, refused=refused, waiting=waiting, trouble=delivery.told)
    match delivery.fate:
        case Fate.HELD:
            return replace(after, state=MailState.HELD)
        case Fate.REFUSED:
            refused = refused | dict.fromkeys(waiting, delivery.told)
            return replace(after, state=MailState.FAILED, waiting=(), refused=refused)
        case Fate.TOO_LARGE if mail.bare:
            return replace(after, state=MailState.FAILED)
        case Fate.TOO_LARGE:
            return replace(after, bare=True, due=now)
        case Fate.UNSURE if mail.doubts + 1 >= _DOUBTS:
            return replace(after, doubts=mail.doubts + 1, state=MailState.UNSURE)
        case Fate.UNSURE:
            return _again(replace(after, doubts=mail.doubts + 1), now)
        case Fate.LATER:
            return _again(after, now)
    return _delivered(after, delivery, now)


def _delivered(mail: Mail, delivery: Delivery, now: datetime) -> Mail:
    """To some, or to all that are left."""
    waiting = tuple(address for address in mail.waiting if address in delivery.later)
    told = "；".join(f"{address}：{why}" for address, why in (mail.refused | dict(delivery.later)).items())
    after = replace(mail, waiting=waiting, trouble=told, sent=now)
    if waiting:
        return _again(after, now)
    nobody = set(mail.to) <= mail.refused.keys()
    return replace(after, state=MailState.FAILED if nobody else MailState.SENT, sent=None if nobody else now)


def _again(mail: Mail, now: datetime) -> Mail:
    if not mail.waiting:
        return _delivered(mail, Delivery(Fate.DELIVERED), now)
    if now - mail.created >= _LONGEST:
        return replace(mail, state=MailState.FAILED, trouble=f"72小时内没有发出：{mail.trouble}")
    return replace(mail, due=now + _wait(mail.attempts))


def _wait(attempts: int) -> timedelta:
    return _WAITS[min(max(attempts, 1), len(_WAITS)) - 1]
