"""What tells endless addresses from many: calendars, session ids, filters, relative links that lead ever deeper.

No address is a trap by itself. A trap is a script that goes on handing out addresses of its own while its pages show
nothing that was not there before; thousands of articles or list pages of one shape always show something.
"""

import re
from functools import lru_cache
from urllib.parse import unquote

from checks.artifacts import Page
from checks.reading.addresses import repeats_itself
from checks.reading.shell import filled_by_script
from checks.reading.urls import host, path
from checks.reading.visible import visible

_VARIABLE = re.compile(r"[0-9a-f]{8,}(?![a-z])|\d+", re.IGNORECASE)
_SESSION = re.compile(
    r";jsessionid=[^?#/]*|/\(S\([^)/]*\)\)|(?<=[?&])(?:jsessionid|phpsessid|aspsessionid\w*|cftoken|cfid)=[^&#]*&?",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"[?&;](?:s|sid|sess\w*|token|ticket)=(?=[^&#]*\d)(?=[^&#]*[a-z])[\w!.-]{16,}(?=[&#]|$)", re.IGNORECASE
)
_DATED = re.compile(r"[?&](?:date|day|month|year|yyyy|mm|rq|riqi|nian|nianfen|yue|yuefen|ym|ymd)=\d", re.IGNORECASE)
_MOST_PARAMETERS, _MOST_REPEATED = 20, 4
_CLAUSE = re.compile(r"[^\W_]{4,}")
_IDENTIFIER = re.compile(r"\b(?=\w*\d)[0-9a-z]{8,}\b|\d+", re.IGNORECASE | re.ASCII)


@lru_cache(maxsize=65536)
def script(url: str) -> str:
    """What addresses of one script share: host and path, with N for every number and identifier."""
    segments = [_VARIABLE.sub("N", segment) for segment in path(unsessioned(url)).split("/")]
    if len(segments) > len(set(segments)) + 1:  # folders that come again lie ever deeper; their order says nothing
        segments = ["", *sorted(set(segments) - {""})]
    return f"{host(url)}{'/'.join(segments)}"


@lru_cache(maxsize=65536)
def shape(url: str) -> str:
    """The script and the names of its parameters: an address with its values left open."""
    names = sorted({name for name, _ in _parameters(unsessioned(url))})
    return f"{script(url)}?{'&'.join(names)}" if names else script(url)


def unsessioned(url: str) -> str:
    """The address without the number of the visit that some servers write into it."""
    if ";" not in url and "(" not in url and "?" not in url:
        return url
    return _SESSION.sub("", url).rstrip("?&")


def grows(url: str) -> bool:
    """A path or a query that feeds on itself: every page adds a piece to the address it was asked under."""
    if repeats_itself(url):
        return True
    if "?" not in url:
        return False
    names = [name for name, _ in _parameters(unquote(unquote(url)).replace("?", "&").replace("&", "?", 1))]
    return len(names) > _MOST_PARAMETERS or any(names.count(name) > _MOST_REPEATED for name in set(names))


def marked(url: str) -> bool:
    """The address names a visit by its token: the same page comes under a new one every time."""
    return "=" in url and _TOKEN.search(url) is not None


def dated(url: str) -> bool:
    """The address names a day, month or year as a parameter: there is always a next one."""
    return "=" in url and _DATED.search(url) is not None


def echoes(url: str, source: str) -> bool:
    """The address repeats, as a parameter, where it was found: a way back, one for every page."""
    return path(source) != "/" and path(source) in unquote(url.partition("?")[2])


def clauses(page: Page) -> frozenset[int]:
    """What a page says, as digests of its clauses; numbers and identifiers do not count, nor do very short ones."""
    said = _IDENTIFIER.sub(" ", f"{page.title}\n{visible(page.tree)}")
    return frozenset(map(hash, _CLAUSE.findall(said)))


def unreadable(page: Page) -> bool:
    """Scripts fill the page, so that what it says without them is no measure of it."""
    return filled_by_script(page)


def _parameters(url: str) -> list[tuple[str, str]]:
    query = url.partition("?")[2].partition("#")[0]
    parts = (part.partition("=") for part in re.split("[&;]", query) if part)
    return [(name, value) for name, _, value in parts]
