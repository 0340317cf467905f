"""`zicha ledger show --evidence`: where the proof of an entry lies, how it came about, what it says."""

import webbrowser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from checks.findings import Excerpt
from crawler import console
from crawler.archive.kept import KeptRecord
from crawler.errors import CommandEnded, Exit
from crawler.evidence import evidence_of
from crawler.evidence_copy import Body, body_of, write_copy
from crawler.workspace import Workspace
from reports.ledger.transition import Transition
from reports.view.report import EntryView

NONE = "没有保存这一条的证据：记账以后才保存，或者检查文件夹已被手工删除。"
_LONGEST = 300
_NOT_KEPT = "没有保存正文（没有回应，或页面上有泄露的号码，只保存访问经过）"


def evidence_rows(workspace: Workspace, entry: EntryView, history: Iterable[Transition]) -> list[dict[str, Any]]:
    """What is kept of an entry, one row an address, as JSON prints it."""
    found = _read(workspace, entry, history)
    return [_row(workspace, entry, record, body) for record, body in found]


def tell_evidence(
    workspace: Workspace, entry: EntryView, history: Iterable[Transition], to: Path | None, show: bool
) -> None:
    """Print it; write the body that matters most to a file, and open that. Raises CommandEnded(2)."""
    found = _read(workspace, entry, history)
    if not found:
        console.say(NONE)
    for record, body in found:
        for line in _lines(workspace, entry, record, body):
            console.say(line)
    if not (to or show):
        return
    body = _speaking(found, entry.excerpt)
    if body is None:
        raise CommandEnded(Exit.USAGE, f"没有可以另存的正文。{'' if found else NONE}")
    target = to or _fresh(workspace, entry)
    write_copy(body, entry.excerpt, list(_lines(workspace, entry, body.record, body)), target)
    console.say(f"已另存为 {target}")
    if show and not webbrowser.open(target.resolve().as_uri()):
        console.complain("没有能打开网页的程序，请自行打开。")


def _read(
    workspace: Workspace, entry: EntryView, history: Iterable[Transition]
) -> list[tuple[KeptRecord, Body | None]]:
    return [(record, body_of(record)) for record in evidence_of(workspace, entry, history)]


def _speaking(found: Iterable[tuple[KeptRecord, Body | None]], quoted: Excerpt | None) -> Body | None:
    """The body that holds the excerpt, else the first that says anything."""
    bodies = [body for _, body in found if body and body.blocks]
    return next((body for body in bodies if body.around(quoted)), next(iter(bodies), None))


def _fresh(workspace: Workspace, entry: EntryView) -> Path:
    """Where a copy for looking at is written, anew every time."""
    target = workspace.documents / entry.site / f"证据-{entry.number}.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    return target


def _row(workspace: Workspace, entry: EntryView, record: KeptRecord, body: Body | None) -> dict[str, Any]:
    fetch = record.fetch
    return {
        "file": record.file.relative_to(workspace.root).as_posix(),
        "run": record.file.name.removesuffix(".warc.gz"),
        "offset": record.offset,
        "url": fetch.url,
        "at": fetch.at,
        "method": fetch.method,
        "status": fetch.status,
        "outcome": fetch.outcome.value,
        "reason": fetch.reason,
        "location": fetch.location,
        "kept": body is not None,
        "size": len(record.answer.body) if record.answer else 0,
        "sha256": body.digest if body else "",
        "around": _cut(body.around(entry.excerpt)) if body else "",
    }


def _lines(workspace: Workspace, entry: EntryView, record: KeptRecord, body: Body | None) -> Iterator[str]:
    row = _row(workspace, entry, record, body)
    yield f"证据：{workspace.root / row['file']} 第{row['offset']}字节起"
    code = f"，返回代码 {row['status']}" if row["status"] else ""
    why = f"（{row['reason']}）" if row["reason"] else ""
    yield f"访问：{row['at']} 以 {row['method']} 方式访问 {row['url']}{code}，{record.fetch.outcome.label}{why}"
    if row["location"]:
        yield f"跳转：{row['location']}"
    yield f"正文：{row['size']}字节，SHA-256 {row['sha256']}" if row["kept"] else f"正文：{_NOT_KEPT}"
    if row["around"]:
        yield f"上下文：{row['around']}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"
