"""Titles that are written in character numbers (&#20013;…), so that an editor who opens the file cannot read them."""

import re

from checks.artifacts import Page

_TITLE = re.compile(r"<title[^>]*>([^<]{8,4000})</title", re.IGNORECASE)
_NUMBER = re.compile(r"&#x?[0-9a-f]{2,6};?", re.IGNORECASE)
_HEAD, _MOSTLY, _LEAST = 20_000, 0.8, 4


def numbered_title(page: Page) -> bool:
    """Nearly all of the title is written like that."""
    if "&#" not in page.html[:_HEAD]:
        return False
    match = _TITLE.search(page.html, 0, _HEAD)
    numbers = _NUMBER.findall(match[1]) if match else []
    return len(numbers) >= _LEAST and len("".join(numbers)) >= _MOSTLY * len("".join(match[1].split()))
