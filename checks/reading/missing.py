"""Pages that answer 200 without what was asked for: by their words, their host's habit, or by moving home."""

import re

from checks.artifacts import Outcome, Page
from checks.reading import soft404
from checks.reading.kind import is_index_address
from checks.reading.urls import host, path

_BARE = 60
_HOME = re.compile(
    r"^/(?:(?:cn|zh|zh-cn|web|www|site|portal|home|main|html|pc)/)?(?:(?:index|default|main|home)(?:\.\w+)?)?$",
    re.IGNORECASE,
)
_ROOT = re.compile(r"^/(?:(?:index|default)\.\w+)?$", re.IGNORECASE)
_RENDERED = re.compile(r"\bng-(?:app|view)\b|<router-view|id=[\"'](?:app|root|__nuxt|__next)[\"']|\{\{", re.IGNORECASE)


def missing(page: Page, text: str, signature: str) -> tuple[Outcome, str] | None:
    """Outcome and reason of a page without what was asked for, or None.

    text: its visible text. signature: what the host shows for an impossible address (`soft404.signature`), or "".
    The home page is never missing, even where the host shows it for every impossible address.
    """
    home = _HOME.match(path(page.url)) is not None
    if home and "?" not in page.url:
        return None
    if soft404.announces(page, text):
        return Outcome.SOFT404, "says_missing"
    if not home and soft404.matches(page, text, signature):
        if _RENDERED.search(page.html):
            return Outcome.NEEDS_RENDER, "same_for_every_address"
        return Outcome.SOFT404, "as_impossible_address"
    return (Outcome.MOVED_HOME, "refresh") if _sends_home(page, text) else None


def _sends_home(page: Page, text: str) -> bool:
    """An article's address that shows nothing and moves on to the home page; columns and subsites may do that."""
    target, where = page.refresh, path(page.url)
    if target is None or len(text) > _BARE or host(target) != host(page.url):
        return False
    return where.count("/") > 1 and not is_index_address(page.url) and _ROOT.match(path(target)) is not None
