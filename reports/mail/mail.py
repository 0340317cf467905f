"""One mail in the outbox."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reports.mail.draft import Channel


class MailState(StrEnum):
    """Where a mail stands, as people read it.

    HELD: the server does not take us (password, encryption, sender); no mail is tried by itself until somebody looked.
    UNSURE: handed over twice without an answer; it may have arrived twice. FAILED: refused for good, or too long
    on its way. DROPPED: a person does not want it sent any more.
    """

    QUEUED = "待发"
    SENT = "已发"
    HELD = "需处理"
    UNSURE = "未确认"
    FAILED = "未发出"
    DROPPED = "不再发"


@dataclass(frozen=True, slots=True)
class Mail:
    """A draft on its way.

    waiting: those of `to` who have not got it; refused: those who never will, and why. message_id: the same in every
    attempt. attempts: how often it was tried; doubts: how often the connection ended between the last byte and the
    answer. under_way: being handed over right now, or that was interrupted. bare: without the workbook, which was too
    large for the server. due: not before. trouble: what went wrong last, or "". Moments are aware.
    """

    id: int
    key: str
    channel: Channel
    site: str
    run: str
    unit: str
    message_id: str
    created: datetime
    subject: str
    text: str
    html: str
    to: tuple[str, ...]
    waiting: tuple[str, ...]
    state: MailState
    due: datetime
    refused: dict[str, str] = field(default_factory=dict)
    attempts: int = 0
    doubts: int = 0
    under_way: bool = False
    bare: bool = False
    sent: datetime | None = None
    trouble: str = ""
