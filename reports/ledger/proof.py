"""What a run proves about an entry that it did not find: the only way an entry closes.

Absence is not repair. Whatever is not proven to be fine here stays as it was.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from checks.inspection import Inspection
from checks.reading.urls import key
from reports.ledger.entry import Entry
from reports.ledger.occurrence import Occurrence

SECOND_LOOK = timedelta(days=1)
"""A page counts as deleted when it is gone again at least this long after it was first seen gone."""

PAGE_BORNE = {
    "LinkSubject": "链接已移除",
    "WordSubject": "所有页面均已改正",
    "PageElementSubject": "已补齐",
    "SecretSubject": "已删除或遮盖",
    "ArticleSubject": "发布日期已改正",
}
"""Subjects that are where their pages are, with the reason when the fault has gone from all of them."""

_ON_PAGES = ("WordSubject", "PageElementSubject", "SecretSubject")
"""Subjects that are judged page by page; the others are judged by themselves."""

DATED = frozenset({"ColumnSubject", "SiteSubject", "TallySubject", "TaskSubject"})
"""Subjects whose verdicts are as true as the clock: overdue columns, expired certificates."""

_FINE = {
    "LinkSubject": "目标已恢复访问",
    "ColumnSubject": "栏目已更新",
    "ColumnElementSubject": "已补齐",
    "ArticleSubject": "发布日期已改正",
    "SiteElementSubject": "已补齐",
    "PageElementSubject": "已补齐",
    "SiteSubject": "已恢复正常",
    "TallySubject": "已降到规定数量以下",
    "LetterSubject": "已答复",
    "TaskSubject": "已按任务完成",
}
"""Reasons when the subject itself was judged and found without fault."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Either a reason to close and the places that are clean now, or those that remain and why it was not judged."""

    places: tuple[Occurrence, ...]
    reason: str = ""
    note: str = ""


class Proof:
    """The inspection of one run, asked about one entry at a time."""

    def __init__(self, inspection: Inspection, at: datetime | None) -> None:
        """at: when the run began; None when its clock was set back, so that nothing is later than anything."""
        self._saw = inspection
        self._at = at
        self._failed = {(name, key(where)) for name, where in inspection.failed}
        # Facts that a crashed gatherer did not deliver may have hidden any rule's subjects.
        self._blind = {where for name, where in self._failed if name not in inspection.rules}

    def examine(self, entry: Entry) -> Verdict:
        """What this run proves about the entry, were it not found."""
        places = tuple(self._marked(place) for place in entry.places)
        note = self._unjudged(entry)
        if entry.fingerprint in self._saw.left:
            note = "未复核（不在本次检查范围）"
        if note:
            return Verdict(places, note=note)
        if entry.fingerprint in self._saw.fine.get(entry.rule, ()):
            return Verdict(places, reason=_FINE.get(entry.subject, "已改正"))
        if entry.subject not in PAGE_BORNE:
            return Verdict(places, note="未复核（本次没有可靠结果）")
        return self._by_places(entry, places)

    def left(self, entry: Entry) -> tuple[Occurrence, ...]:
        """Of the places of an entry that was found again, those that this run did not prove clean."""
        verdict = self.examine(entry)
        return () if verdict.reason or entry.subject not in PAGE_BORNE else verdict.places

    def _marked(self, place: Occurrence) -> Occurrence:
        page = key(place.page)
        if page in self._saw.gone:
            return replace(place, gone_since=place.gone_since or self._at)  # without a clock: not yet seen gone
        return replace(place, gone_since=None) if place.gone_since and page in self._saw.pages else place

    def _unjudged(self, entry: Entry) -> str:
        saw = self._saw
        if entry.rule not in saw.rules:
            return "未复核（规则未启用）"
        if self._at is None and entry.subject in DATED:
            return "未复核（本机时间不准）"
        row_changed = entry.row_digest and saw.rows.get(entry.row) != entry.row_digest
        if row_changed or saw.rules[entry.rule] != entry.rule_digest:
            return "未复核（规则已变）"
        return "未复核（规则运行出错）" if self._crashed(entry) else ""

    def _crashed(self, entry: Entry) -> bool:
        """On the site or on this very subject; what crashed on one page is asked place by place."""
        subject = {(entry.rule, key(entry.url))} if entry.subject not in _ON_PAGES else set()
        return "" in self._blind or not self._failed.isdisjoint({(entry.rule, ""), *subject})

    def _by_places(self, entry: Entry, places: tuple[Occurrence, ...]) -> Verdict:
        remaining = tuple(self._remaining(entry, places))
        excused = self._excused(entry)
        if remaining and all(key(place.page) in excused for place in remaining):
            return Verdict(remaining, note="未复核（已列入例外）")
        if remaining or not places:
            return Verdict(remaining, note="未复核（部分页面本次没有检查到）")
        deleted = all(key(place.page) in self._saw.gone for place in places)
        return Verdict(places, reason="页面已删除" if deleted else PAGE_BORNE[entry.subject])

    def _excused(self, entry: Entry) -> frozenset[str]:
        """Pages on which it stands as before, only that nobody wants to be told of it there."""
        return self._saw.excused.get(entry.fingerprint, frozenset())

    def _remaining(self, entry: Entry, places: tuple[Occurrence, ...]) -> Iterator[Occurrence]:
        unresolved = {key(page) for page in self._saw.unresolved.get(entry.fingerprint, ())} | self._excused(entry)
        for place in places:
            page = key(place.page)
            if page in self._saw.gone:
                clean = self._at is not None and self._at - place.gone_since >= SECOND_LOOK
            else:
                failed = page in self._blind or (entry.rule, page) in self._failed
                clean = page in self._saw.pages and page not in unresolved and not failed
            if not clean:
                yield place
