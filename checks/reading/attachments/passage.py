"""A piece of a file's text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BREAKS = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BLANKS = re.compile(r"[ \t\xa0\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, line or cell, without line breaks and never empty.

    place: where it stands in the file, in a reader's words: `第3页`, `第12段`, `表“名单”B4`, `压缩包内“a.docx”第1段`.
    """

    place: str
    text: str


def pieces(place: str, text: str) -> Iterator[Passage]:
    """The passages of a text that may hold line breaks; runs of blanks are one space."""
    for line in _BREAKS.split(text):
        if plain := _BLANKS.sub(" ", line).strip():
            yield Passage(place, plain)
