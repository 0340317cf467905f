"""What the several addresses of one list have in common: /tzgg, /tzgg/ and /tzgg/index.html are one page."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from checks.reading.urls import key

_INDEX = re.compile(r"/(?:(?:index|default)\.(?:s?html?|jsp|php|aspx?))?$", re.IGNORECASE)


@lru_cache(maxsize=65536)
def stem(url: str) -> str:
    """The canonical address without the name of an index file and the last slash."""
    return _INDEX.sub("", key(url))


def folder(url: str) -> str:
    """The address itself, but of an index file its folder: one form for /tzgg/ and /tzgg/index.html."""
    address, query = url.partition("?")[::2]
    return url if query or not _INDEX.search(address) else _INDEX.sub("/", address)


def once(facts: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """What is known of each page under one of its addresses, the first that comes."""
    seen: set[str] = set()
    for url, told in facts:
        if (known := stem(url)) not in seen:
            seen.add(known)
            yield url, told


def host_of(stem: str) -> str:
    return stem[2:].partition("/")[0]
