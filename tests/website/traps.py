"""Addresses without end: calendars, sessions and the like, each a page of its own that leads to further ones."""

from collections import Counter

from tests.website.rude import Bytes, Request, http
from tests.website.website import html

_MOST = 160
"""Even a trap must end, or a crawl that falls for it would never be told so."""


class Trap:
    """Answers every address below /calendar/, /day/, /session/, /deeper/, /growing/, /facets/ and /paged/."""

    def __init__(self) -> None:
        self._steps: Counter[str] = Counter()

    def __call__(self, request: Request) -> Bytes:
        kind = request.target.split("/")[1]
        self._steps[kind] += 1
        number = self._steps[kind]
        further = _further(kind, number, request.target) if number < _MOST else []
        listed = "".join(f'<p><a href="{address}">下一页</a></p>' for address in further)
        return Bytes(
            http(html(f"<h1>第{number}页</h1><p>这一页内容完整，是第{number}页。</p>{listed}", f"第{number}页").body)
        )


def _further(kind: str, number: int, target: str) -> list[str]:
    """Where the page leads that is the kind's so manieth."""
    year, month = divmod(2026 * 12 + number, 12)
    match kind:
        case "calendar":
            return [f"/calendar/{year}/{month + 1:02}.html"]
        case "day":
            return [f"/day/list.html?year={year}&month={month + 1}"]
        case "session":
            return [f"/session/list.html?sid={number * 7919 % 999983:06x}{number:04x}"]
        case "deeper":
            return [f"{target.rpartition('/')[0]}/gk/index.html"]
        case "growing":
            return [f"{target}&a{number}=1" if "?" in target else f"{target}?a=1"]
        case "facets":
            return [f"/facets/list.html?bm={number}&lx={lx}&nf={number % 9}" for lx in (1, 2)]
        case _:
            return [f"/paged/list.html?page={number + 1}"]
