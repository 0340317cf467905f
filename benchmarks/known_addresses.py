"""How much memory a large site costs the crawl's process before a single page is held: what it knows, and what waits.

`python -m benchmarks.known_addresses --known 1000000 --waiting 100000`: seeds the crawl's own structures (the frontier,
the index with its ids on disk) with addresses as a county bureau's site has them, then queues requests as the spider
makes them. Prints the resident set after each step; Linux only.
"""

import argparse
import gc
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import crawler.spiders.process  # noqa: F401  what the crawl's process has loaded
from checks.artifacts import Fetch, Outcome
from crawler.archive.archive import INDEX
from crawler.archive.index import FetchIndex
from crawler.spiders.frontier import Errand, Frontier
from crawler.spiders.plan import CrawlPlan

_START = "http://www.shili.example/"
_ON_PAGE = 100
_STEP = 250_000
_PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--known", type=int, default=1_000_000)
    parser.add_argument("--waiting", type=int, default=100_000)
    wanted = parser.parse_args()
    with TemporaryDirectory() as folder:
        plan = CrawlPlan(Path(folder), Path(folder, "memory.sqlite"), _START, trap_budget=10**9)
        _tell("装载程序以后", before := _resident())
        frontier, index = Frontier(plan), FetchIndex(Path(folder, INDEX))
        for number, url in enumerate(addresses(wanted.known), 1):
            frontier.admit(url, Errand.PAGE)
            index.add(Fetch(url, Outcome.OK, 200, url, "text/html", at="2026-01-05T02:00:00+08:00", page=True))
            if number % _ON_PAGE == 0:
                index.add_edges(url, [(url, "链接文字")])
                index.commit()
            if number % _STEP == 0 or number == wanted.known:
                _tell(f"知道 {number} 个地址", _resident(), before, number)
        before = _resident()
        waiting = [
            plan.request(url, "GET", {"errand": Errand.PAGE, "hops": 0, "own": True}, callback=main, errback=main)
            for url in addresses(wanted.waiting)
        ]
        _tell(f"又有 {len(waiting)} 个请求排队", _resident(), before, len(waiting))


def addresses(count: int) -> Iterator[str]:
    """Articles by month and day in forty columns, as TRS names them."""
    for number in range(count):
        day = number % 365
        folder = f"zwgk/zfxxgk/fdzdgknr/lm{number % 40:02d}/2{day // 31:02d}/{day:03d}"
        yield f"{_START}{folder}/t202601{day % 31:02d}_{number:07d}.html"


def _tell(what: str, resident: int, before: int = 0, count: int = 0) -> None:
    each = f"，每个 {(resident - before) / count:.0f} 字节" if count else ""
    print(f"{what}：{resident / 1e6:.0f} MB{each}", flush=True)


def _resident() -> int:
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE_SIZE


if __name__ == "__main__":
    main()
