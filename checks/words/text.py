"""A document as its readers see it: a web page, an attachment, a file that is about to be published."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Part(StrEnum):
    """Where text stands: a title or heading, running text (lists too), or the frame (menus, footer)."""

    TITLE = "title"
    BODY = "body"
    FRAME = "frame"


@dataclass(frozen=True, slots=True)
class Block:
    """One line, paragraph or cell, never empty and without line feeds; no word reaches beyond it.

    place: where it stands in an attachment, for people: 第3页, 表“名单”B4; "" on a web page. Blocks that say
    the same are the same, wherever they stand.
    """

    text: str
    part: Part = Part.BODY
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Text:
    """One document. published: the day it says it was published, or None."""

    url: str
    title: str
    blocks: tuple[Block, ...]
    published: date | None = None
