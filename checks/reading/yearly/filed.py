"""A yearly report that lies in a file: its title and sections, and its tables as far as they can be put together."""

from collections.abc import Mapping
from typing import Any

from checks.reading.attachments.extract import Extract
from checks.reading.yearly.overview import overlooked
from checks.reading.yearly.part import Part
from checks.reading.yearly.sections import sections
from checks.reading.yearly.title import report_title
from checks.reading.yearly.typed import typed_tables
from checks.reading.yearly_report import TABLES, parts_of

_BEGINNING = 8
_LEAST = 3
"""Sections that the file must show before one that it does not show is missing from it."""
_MOST_BROKEN = 6
"""One wrong number breaks three sums; a table that was put together wrongly breaks many more."""
_UNREAD: Mapping[str, Any] = {"absent": [], "blank": [], "published": ""}


def filed_report(extract: Extract) -> dict[str, Any] | None:
    """What `checks.gathering.yearly_reports` tells of a page, of a file; "filed" marks it.

    None for another file, for one that was not read to its end and for one that shows few sections. A title may be
    broken into two or three lines.
    """
    lines = [passage.text for passage in extract.passages]
    if extract.unread or not any("信息公开" in line for line in lines[:_BEGINNING]):
        return None
    tries = ("".join(lines[first : first + count]) for first in range(_BEGINNING) for count in (1, 2, 3))
    titled = next(((text, told) for text in tries if (told := report_title(text)) and told.year), None)
    if titled is None:
        return None
    text, (title, told) = "\n".join(lines), titled
    shown = sections(text)
    if len(shown.there) < _LEAST:
        return None
    parts = _parts(lines)
    before, after = parts["三"].carried if "三" in parts else (None, None)
    return {
        **_UNREAD,
        "title": title,
        "year": told.year,
        "office": told.office,
        "whole": True,
        "filed": True,
        "missing": shown.missing,
        "named": shown.named,
        "unread": [name for name in TABLES if name not in parts],
        "broken": [f"表{name}：{said}" for name, part in parts.items() for said in part.broken],
        "overlooked": overlooked(text),
        "before": before,
        "after": after,
    }


def _parts(lines: list[str]) -> Mapping[str, Part]:
    read = parts_of(typed_tables(lines))
    return {name: part for name, part in read.items() if len(part.broken) <= _MOST_BROKEN}
