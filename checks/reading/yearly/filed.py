"""A yearly report that lies in a file: its title and sections; its tables are no longer tables there."""

from collections.abc import Mapping
from typing import Any

from checks.reading.attachments.extract import Extract
from checks.reading.yearly.overview import overlooked
from checks.reading.yearly.sections import sections
from checks.reading.yearly.title import report_title
from checks.reading.yearly_report import TABLES

_BEGINNING = 8
_LEAST = 3
"""Sections that the file must show before one that it does not show is missing from it."""
_UNREAD: Mapping[str, Any] = {"absent": [], "blank": [], "broken": [], "before": None, "after": None, "published": ""}


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
    return {
        **_UNREAD,
        "title": title,
        "year": told.year,
        "office": told.office,
        "whole": True,
        "filed": True,
        "missing": shown.missing,
        "named": shown.named,
        "unread": list(TABLES),
        "overlooked": overlooked(text),
    }
