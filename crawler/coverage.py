"""How far a run got, and so what it may be called: ok, partial, blocked or invalid. Pure; counted from its fetches."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Fetch, Outcome, OutcomeClass
from checks.reading.urls import host, key
from crawler.spiders.refusals import HOST_BLOCKED
from reports.run import RunStatus

NO_INTERNET = "本机不能访问互联网，外部链接未核查。"
_UNANSWERED = frozenset({Outcome.TIMEOUT, Outcome.BLOCKED, Outcome.RATE_LIMITED, Outcome.NAME_UNRESOLVED})
_TOLERATED = 0.05
_BLOCKED_SHARE = 0.3
_TURNED_AWAY = (
    "{} 中途开始拒绝访问（防护系统拦截或停机维护），已停止访问，需人工核查。"
    "本次检查不作为依据：没有新增问题，也没有销号。"
)


@dataclass(frozen=True)
class Coverage:
    """status; coverage as `zicha status --json` shows it; notes that head every document; figures by class."""

    status: RunStatus
    coverage: Mapping[str, Any]
    notes: tuple[str, ...]
    figures: Mapping[str, int]


def assess(
    fetches: Iterable[Fetch],
    linked: frozenset[str],
    own: frozenset[str],
    start: str,
    columns: int,
    crawl: Mapping[str, Any],
) -> Coverage:
    """linked: every address found on a page. own: the site's host[:port]s. crawl: what the crawl said at its end."""
    table = {fetch.url: fetch for fetch in fetches}
    pages = [fetch for fetch in table.values() if fetch.page]
    missing = [fetch for fetch in table.values() if host(fetch.url) in own and fetch.outcome in _UNANSWERED]
    asked = {url for url in linked if url in table and table[url].outcome.kind is not OutcomeClass.NOT_CHECKED}
    outside = {host(url) for url in asked} - own - {""}
    reached = {host(fetch.url) for fetch in table.values() if fetch.status or fetch.outcome is Outcome.TLS_PROBLEM}
    status, notes = _status(table, pages, missing, start, crawl)
    if outside and not outside & reached:
        notes.insert(0, NO_INTERNET)
    figures = Counter(table[url].outcome.kind.value if url in table else "not_checked" for url in linked)
    return Coverage(
        status,
        {
            "pages": len({key(fetch.url) for fetch in pages}),
            "links": len(linked),
            "columns": columns,
            "hosts": {"expected": len(outside | own), "reached": len(reached & (outside | own))},
        },
        tuple(notes),
        {kind.value: figures[kind.value] for kind in OutcomeClass},
    )


def _status(
    table: Mapping[str, Fetch], pages: list[Fetch], missing: list[Fetch], start: str, crawl: Mapping[str, Any]
) -> tuple[RunStatus, list[str]]:
    home = table.get(start)
    if crawl.get("silent") and not pages:
        return RunStatus.INVALID, ["网站没有回应，请检查网址和网络。本次检查无效：没有新增问题，也没有销号。"]
    unreadable = set(crawl.get("unreadable", ()))
    if unreadable & {host(start), host(home.final_url) if home else ""}:
        return RunStatus.INVALID, ["网站的 robots.txt 无法读取，按规定不得继续访问，本次检查无效。"]
    if home is None or home.outcome.kind not in (OutcomeClass.ALIVE, OutcomeClass.WARN) or not pages:
        return _no_home(home)
    if crawl.get("alike") and len(pages) == 1:
        return RunStatus.INVALID, ["网站对任何地址都返回首页，本次检查无效：没有新增问题，也没有销号。"]
    closed = sorted({host(fetch.url) for fetch in missing if fetch.reason == HOST_BLOCKED and not fetch.location})
    if closed:
        return RunStatus.BLOCKED, [_TURNED_AWAY.format("、".join(closed))]
    blocked = sum(fetch.outcome is Outcome.BLOCKED for fetch in missing)
    if blocked > _BLOCKED_SHARE * (len(pages) + len(missing)):
        return RunStatus.BLOCKED, [f"网站防护系统拦截了{blocked}个页面，本次检查不作为依据，需人工核查。"]
    notes = []
    if crawl.get("paused"):
        notes.append("到了停止时间，没有检查到的内容保持原状；下次运行时接着检查。")
    elif crawl.get("stopped"):
        notes.append("检查中途停止，没有检查到的内容保持原状。")
    if unreadable:
        notes.append(f"{'、'.join(sorted(unreadable))} 的 robots.txt 无法读取，按规定没有访问，原有问题保持原状。")
    if crawl.get("crashes"):
        notes.append(f"有{crawl['crashes']}个页面在采集时处理出错，没有检查。")
    if any(fetch.reason == "max_pages" for fetch in table.values()):
        notes.append("页面数量达到上限（max_pages），其余页面没有检查。")
    if len(missing) > _TOLERATED * (len(pages) + len(missing)):
        notes.append(f"有{len(missing)}个本站地址未能得到回应，没有检查到的内容保持原状。")
    return (RunStatus.PARTIAL if notes else RunStatus.OK), notes


def _no_home(home: Fetch | None) -> tuple[RunStatus, list[str]]:
    if home is not None and home.outcome is Outcome.BLOCKED:
        return RunStatus.BLOCKED, ["网站防护系统拦截了访问，未能检查，需人工核查。"]
    if home is not None and home.outcome is Outcome.ROBOTS_EXCLUDED:
        return RunStatus.INVALID, ["网站的 robots.txt 不允许访问首页，本次检查无效。"]
    if home is not None and host(home.final_url) not in ("", host(home.url)):
        led = f"首页跳转到 {host(home.final_url)}，没有采集到本站页面"
        return RunStatus.INVALID, [f"{led}，本次检查无效：没有新增问题，也没有销号。"]
    label = home.outcome.label if home else "没有得到回应"
    code = f"，返回代码 {home.status}" if home and home.status else ""
    return RunStatus.INVALID, [f"首页{label}{code}，本次检查无效：没有新增问题，也没有销号。"]
