"""What came of reading one file."""

from dataclasses import dataclass

from checks.reading.attachments.passage import Passage
from checks.reading.attachments.unread import Unread


@dataclass(frozen=True, slots=True)
class Extract:
    """passages: what could be read, in order. unread: why something could not, None when all was read.

    detail: which part is unread, "" for the whole file.
    """

    passages: tuple[Passage, ...] = ()
    unread: Unread | None = None
    detail: str = ""
