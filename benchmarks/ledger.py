"""`make benchledger`: how long a ledger of 100,000 entries takes to open, list, record again and write out.

Every step is the real code: findings go through the merge into the database, the listings through the command line.
Each step runs in a process of its own, the median of some rounds is printed as a row of docs/performance.md. With
ZICHA_DATABASE_URL it measures that database, which must be empty.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measure import Measured, measure
from checks.findings import Excerpt, Finding, Place, Severity
from checks.inspection import Inspection
from checks.subjects import LinkSubject, PageElementSubject, WordSubject
from crawler.collector import calm
from reports.formats import page, workbook
from reports.run import Run, RunStatus
from reports.store.store import Store

SITE = "www.shili.example"
_START = f"https://{SITE}/"
_FIRST = datetime(2026, 11, 2, 2, tzinfo=timezone(timedelta(hours=8)))
_RULES = {"broken_link": "d1", "term": "d2", "missing_meta": "d3"}
_LIMIT = 600.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--step", choices=_STEPS, help="one step in this process, in the folder --at")
    parser.add_argument("--at", type=Path)
    wanted = parser.parse_args()
    if wanted.step:
        calm()  # as the command line does
        _STEPS[wanted.step](wanted.at, wanted.entries)
        return
    with TemporaryDirectory() as scratch:
        for told in table(Path(scratch), wanted.entries, wanted.rounds):
            print(told, flush=True)


def table(folder: Path, entries: int, rounds: int) -> Iterator[str]:
    """Markdown, a row a step. The first two steps are done once: they change the ledger."""
    yield "| 步骤 | 用时（秒，中位） | CPU（秒） | 内存峰值（MB） |"
    yield "|---|---|---|---|"
    database = folder / "zicha-data" / "zicha.db"
    for name in ("record", "again"):
        yield _row(_NAMES[name], [_measured(folder, _own(name, folder, entries))])
    if database.exists():
        yield f"| （台账文件 {database.stat().st_size / 1e6:.0f} MB） | | | |"
    for name in ("open", "workbook", "page"):
        yield _row(_NAMES[name], [_measured(folder, _own(name, folder, entries)) for _ in range(rounds)])
    for told in _COMMANDS:
        command = [sys.executable, "-m", "crawler", *told.split()[1:], "--workspace", str(folder / "zicha-data")]
        yield _row(f"`{told}`", [_measured(folder, command) for _ in range(rounds)])


def _own(step: str, folder: Path, entries: int) -> list[str]:
    arguments = ["--step", step, "--at", str(folder), "--entries", str(entries)]
    return [sys.executable, "-m", "benchmarks.ledger", *arguments]


def _measured(folder: Path, command: list[str]) -> Measured:
    output = folder / "output.txt"
    measured = measure(command, output, _LIMIT, {"PYTHONPATH": os.getcwd(), "PYTHONDONTWRITEBYTECODE": ""})
    if b"Traceback" in output.read_bytes()[-100_000:]:
        raise SystemExit(output.read_text("utf-8"))
    return measured


def _row(name: str, taken: list[Measured]) -> str:
    middle = [median(getattr(one, what) for one in taken) for what in ("wall", "cpu", "memory")]
    return f"| {name} | {middle[0]:.2f} | {middle[1]:.2f} | {middle[2] / 1e6:.0f} |"


def findings(count: int) -> Iterator[Finding]:
    """Six tenths dead links, three tenths words, the rest elements; one dead link stands on 5,000 pages."""
    for number in range(count):
        here = Place(_page(number), "关于做好2026年度政府信息公开工作年度报告编制发布工作的通知")
        match number % 10:
            case 0 | 1 | 2 | 3 | 4 | 5:
                many = 5_000 if number == 0 else 1 + number % 3
                places = tuple(Place(_page(number + other), here.text) for other in range(many))
                yield _link(f"http://wz{number % 500}.shili.example/xxgk/art/2019/{number}.html", places)
            case 6 | 7 | 8:
                yield _word(number, here)
            case _:
                yield _element(here)


def _page(number: int) -> str:
    return f"{_START}zwgk/zfxxgk/fdzdgknr/lm{number % 40:02d}/202601/t202601{number % 28 + 1:02d}_{number:07d}.html"


def _link(url: str, places: tuple[Place, ...]) -> Finding:
    said = {"message": "链接打不开：服务器返回404（页面不存在）。", "suggestion": "更新为有效地址，或删除该链接。"}
    return _stamped("broken_link", "links", Severity.MINOR, LinkSubject(url), url, places, **said)


def _word(number: int, here: Place) -> Finding:
    subject = WordSubject("own.0001", "帐户", f"请各单位登录{number}号帐户查询")
    said = {"message": "“帐户”应为“账户”。", "suggestion": "改为“账户”。"}
    quoted = Excerpt(f"请各单位登录{number}号", "帐户", "查询有关办理情况，逾期未办的，不再受理")
    return _stamped("term", "words", Severity.MAJOR, subject, here.page, (here,), excerpt=quoted, **said)


def _element(here: Place) -> Finding:
    said = {"message": "页面缺少 ColumnName 标签。", "suggestion": "在页面头部补上该标签。"}
    subject = PageElementSubject(here.page, "ColumnName")
    return _stamped("missing_meta", "elements", Severity.NOTICE, subject, here.page, (here,), **said)


def _stamped(rule: str, family: str, severity: Severity, subject: object, url: str, places: tuple, **said) -> Finding:
    basis = "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）"
    more = {"title": "不符合要求", "basis": basis, "evidence": "GET https://… 404", **said}
    return Finding(subject=subject, url=url, places=places, rule=rule, family=family, severity=severity, **more)


def _recorded(folder: Path, entries: int, day: int) -> None:
    started = _FIRST + timedelta(days=day)
    run = Run(
        id=f"{started:%Y%m%d-%H%M%S}",
        site=SITE,
        start=_START,
        name="示例县人民政府",
        started=started,
        finished=started + timedelta(hours=1),
        status=RunStatus.OK,
        coverage={"pages": entries, "links": entries, "columns": 40, "hosts": {"expected": 1, "reached": 1}},
        tool="0.1",
        ruleset="r",
    )
    with Store(folder / "zicha-data" / "zicha.db") as store:
        store.record(run, findings(entries), Inspection(rules=_RULES, rows={"own.0001": "d"}))
    there = folder / "zicha-data" / "runs" / SITE / run.id
    there.mkdir(parents=True)
    (there / "run.json").write_text("{}")


def _read(folder: Path, write) -> None:
    with Store(folder / "zicha-data" / "zicha.db") as store:
        view = store.report(SITE)
    write(view)


_NAMES = {
    "record": "记账：全部是新问题",
    "again": "记账：全部再次发现",
    "open": "打开台账，列出检查",
    "workbook": "生成 台账.xlsx",
    "page": "生成 报告.html",
}
_COMMANDS = ("zicha ledger list", "zicha ledger list --json", "zicha ledger show 2026-0001")
_STEPS = {
    "record": lambda folder, entries: _recorded(folder, entries, 0),
    "again": lambda folder, entries: _recorded(folder, entries, 7),
    "open": lambda folder, _: Store(folder / "zicha-data" / "zicha.db").runs(),
    "workbook": lambda folder, _: _read(folder, lambda view: workbook.write(view, folder / "台账.xlsx")),
    "page": lambda folder, _: _read(folder, lambda view: page.write(view, folder / "报告.html")),
}

if __name__ == "__main__":
    main()
