"""A column's page as a browser's scripts left it."""

from dataclasses import replace
from datetime import date

from checks.artifacts import Page
from checks.columns.sheet import Sheet, sheet


def rendered(page: Page, today: date, whole: bool) -> Sheet | None:
    """The sheet of a rendered document, or None when it shows no list.

    Entries that are there prove themselves; that none are there proves nothing, for a script may have failed.
    whole: everything the page asked for was answered, so the newest entry is known to be the newest.
    """
    found = sheet(page, today)
    if found is None or not found.items:
        return None
    return replace(found, render=True, partial=not whole, blank="", words="")
