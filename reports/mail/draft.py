"""What is to be said to whom, before it lies in the outbox."""

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """How it gets there. A webhook's recipients are names of the configuration, never addresses."""

    MAIL = "邮件"
    WEBHOOK = "群通知"


@dataclass(frozen=True, slots=True)
class Draft:
    """One mail or message. Everything in it is clean: one line, bounded, no control characters; html is escaped.

    key: what it is about, the same for the same news to the same people; nothing is said twice under one key.
    to: mail addresses, or names of webhooks. run: the run whose workbook goes along, "" for none. unit: whose part
    of it, "" for all. domain: of the sender, for the message id.
    """

    key: str
    channel: Channel
    to: tuple[str, ...]
    subject: str
    text: str
    html: str = ""
    site: str = ""
    run: str = ""
    unit: str = ""
    domain: str = "zicha.invalid"
