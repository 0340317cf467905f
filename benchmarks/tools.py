"""The commands that are compared, and how each says what it found dead."""

import csv
import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from checks.artifacts import Outcome, OutcomeClass
from crawler.archive.archive import Archive

_PYTHON = sys.executable
_ADDRESS = re.compile(r"^https?://\S+$", re.MULTILINE)


@dataclass(frozen=True)
class Place:
    """Where a tool runs. start: the home page. urls: a file of all page addresses. folder: its own, empty."""

    start: str
    urls: Path
    folder: Path

    @property
    def output(self) -> Path:
        return self.folder / "output.txt"

    @property
    def result(self) -> Path:
        return self.folder / "result.json"


@dataclass(frozen=True)
class Tool:
    """command: its command line at a place. dead: the addresses it called dead. slow: not for large sites.

    needs: the program it is, "" for what this repository brings along.
    """

    name: str
    command: Callable[[Place], list[str]]
    dead: Callable[[Place], set[str]]
    needs: str = ""
    slow: bool = False

    @property
    def available(self) -> bool:
        return not self.needs or shutil.which(self.needs) is not None


def _ours(module: str, verb: str, *options: str) -> Callable[[Place], list[str]]:
    settings = ["--set", "concurrency=8", "--set", "obey_robots=false", *options]

    def command(at: Place) -> list[str]:
        return [_PYTHON, "-m", module, verb, at.start, "--workspace", str(at.folder / "data"), *settings]

    return command


# Every family of rules but the words.
_WORDLESS = [
    part
    for family in ("availability", "links", "columns", "elements", "pairs", "interaction", "safety")
    for part in ("--family", family)
]


def _our_dead(at: Place) -> set[str]:
    archive = Archive(next((at.folder / "data" / "runs").glob("*/*/run.json")).parent)
    try:
        fetches = {fetch.url: fetch for fetch in archive.index.fetches()}
        linked = (fetches.get(url) for url in archive.index.links().targets())
        return {fetch.url for fetch in linked if fetch and Outcome(fetch.outcome).kind is OutcomeClass.DEAD}
    finally:
        archive.close()


def _result_dead(at: Place) -> set[str]:
    return set(json.loads(at.result.read_text("utf-8"))["dead"])


def _lychee(at: Place) -> list[str]:
    limits = ["--max-concurrency", "128", "--host-concurrency", "128", "--host-request-interval", "0ms"]
    output = ["--no-progress", "--format", "json", "--output", str(at.result)]
    return ["lychee", *limits, *output, "--files-from", str(at.urls)]


def _lychee_dead(at: Place) -> set[str]:
    told = json.loads(at.result.read_text("utf-8"))
    return {failure["url"] for failures in told["error_map"].values() for failure in failures}


def _wget(at: Place) -> list[str]:
    return ["wget", "--spider", "-r", "-l", "inf", "-e", "robots=off", "-nv", "-P", str(at.folder), at.start]


def _wget_dead(at: Place) -> set[str]:
    told = at.output.read_text("utf-8", "replace").rpartition("broken link")[2]
    return set(_ADDRESS.findall(told))


def _linkchecker(at: Place) -> list[str]:
    config = at.folder / "linkcheckerrc"
    config.write_text("[checking]\nmaxrequestspersecond=100000\nthreads=10\n", "utf-8")
    # To the output, not to a file: started by root it works as nobody.
    return [
        "linkchecker",
        "-f",
        str(config),
        "--no-robots",
        "--no-status",
        "--no-warnings",
        "-o",
        "csv/utf-8",
        at.start,
    ]


def _linkchecker_dead(at: Place) -> set[str]:
    _, head, rows = at.output.read_text("utf-8").partition("urlname;")
    return {row["url"] for row in csv.DictReader((head + rows).splitlines(), delimiter=";") if row["valid"] == "False"}


def _linkinator(at: Place) -> list[str]:
    return ["linkinator", at.start, "--recurse", "--concurrency", "100", "--format", "json", "--verbosity", "error"]


def _linkinator_dead(at: Place) -> set[str]:
    told = at.output.read_text("utf-8", "replace")
    links = json.loads(told[told.index("{") : told.rindex("}") + 1])["links"]
    return {link["url"] for link in links if link["state"] == "BROKEN"}


TOOLS = (
    Tool("zicha run（原样）", _ours("crawler", "run"), _our_dead),
    Tool("zicha run（不查文字）", _ours("crawler", "run", *_WORDLESS), _our_dead),
    Tool("zicha run（不限速）", _ours("benchmarks.unthrottled", "run"), _our_dead),
    Tool("zicha crawl（原样）", _ours("crawler", "crawl"), _our_dead),
    Tool("zicha crawl（不限速）", _ours("benchmarks.unthrottled", "crawl"), _our_dead),
    Tool("lychee", _lychee, _lychee_dead, "lychee"),
    Tool("wget --spider", _wget, _wget_dead, "wget"),
    Tool(
        "asyncio 最小循环",
        lambda at: [_PYTHON, "-m", "benchmarks.bare_loop", at.start, str(at.result)],
        _result_dead,
    ),
    Tool("linkinator", _linkinator, _linkinator_dead, "linkinator", slow=True),
    Tool(
        "Scrapy CrawlSpider",
        lambda at: [_PYTHON, "-m", "benchmarks.plain_spider", at.start, str(at.result)],
        _result_dead,
        slow=True,
    ),
    Tool("LinkChecker", _linkchecker, _linkchecker_dead, "linkchecker", slow=True),
)
