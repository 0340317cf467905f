"""Compares a workbook with the ledger: three versions of each cell, as handed out, as it is, as it came home."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from reports.importing.columns import Hidden
from reports.importing.difference import Change, Difference, Note
from reports.importing.origin import Origin
from reports.importing.row import Row
from reports.importing.said import Said, hear
from reports.importing.seal import seal
from reports.importing.unreadable import Unreadable
from reports.importing.wish import Wish
from reports.ledger.entry import Entry
from reports.ledger.transition import Transition
from reports.ledger.word import Word


class Ledger(Protocol):
    """What the ledger must be able to tell; `reports.store.store.Store` can."""

    def sites(self) -> list[str]: ...
    def standing(self, site: str) -> Iterator[Entry]: ...
    def told(self, site: str) -> Mapping[str, Sequence[Transition]]: ...


def compare(rows: Iterable[Row], ledger: Ledger, origin: Origin) -> Difference:
    """What the rows of one workbook would change. Raises Unreadable for the workbook of another ledger."""
    return _Comparison(origin).of(rows, ledger)


class _Comparison:
    def __init__(self, origin: Origin) -> None:
        self._origin = origin
        self._changes: list[Change] = []
        self._conflicts: list[Note] = []
        self._faults: list[Note] = []
        self._strays: list[Note] = []
        self._words: dict[str, list[Word]] = {}
        self._heard = self._unchanged = self._strange = 0

    def of(self, rows: Iterable[Row], ledger: Ledger) -> Difference:
        said = self._single(self._listen(rows))
        asked = len(said)
        for site in sorted({one.site for one in said.values()} & set(ledger.sites())):
            told = ledger.told(site)
            for entry in ledger.standing(site):
                if (one := said.get(entry.number or "")) and one.site == site:
                    self._judge(said.pop(one.number), entry, told.get(one.number, ()))
        for one in said.values():
            self._foreign(one, "台账中没有这一条")
        if asked and self._strange == asked:
            raise Unreadable("这份表不是从这本台账导出的，一条也对不上。请核对数据文件夹（--workspace）。")
        return Difference(
            changes=self._changes,
            conflicts=self._conflicts,
            faults=self._faults,
            strays=self._strays,
            heard=self._heard,
            unchanged=self._unchanged,
            words=self._words,
        )

    def _listen(self, rows: Iterable[Row]) -> Iterator[Said]:
        for row in rows:
            number = row.hidden[Hidden.NUMBER]
            if not number and not re.fullmatch(r"\d{4}-\d+", row.number or ""):
                self._strays.append(Note(row.place, "", "不是台账中的一条，没有采用。"))
                continue
            try:
                yield hear(row, self._origin.at.date())
            except ValueError as error:
                self._faults += (Note(row.place, number or row.number or "", told) for told in error.args)

    def _single(self, said: Iterable[Said]) -> dict[str, Said]:
        """Rows that say the same of one entry are one; those that differ are none."""
        of_entry: dict[str, list[Said]] = defaultdict(list)
        for one in said:
            of_entry[one.number].append(one)
        found = {}
        for number, same in of_entry.items():
            if len(same) == 1 or len({one.code for one in same}) == 1:
                found[number] = same[0]
                self._unchanged += len(same) - 1
            else:
                places = "、".join(one.place for one in same)
                told = f"同一编号有{len(same)}行，填写不一致（{places}），都没有采用。"
                self._conflicts.append(Note(same[0].place, number, told))
        return found

    def _judge(self, said: Said, entry: Entry, told: Sequence[Transition]) -> None:
        if said.seal != seal(entry, said.written):
            self._foreign(said, "核对码不符：隐藏的列被改动过，或者不是从这本台账导出的")
            return
        since = [move for move in told if move.at >= said.at]
        wish = Wish.of(said, entry, since)
        if since and any(f"-{said.code}〕" in move.why for move in since):
            self._heard += 1
        elif wish.against:
            self._conflicts.append(Note(said.place, said.number, wish.conflict(since)))
        elif words := wish.tell(self._origin):
            self._rehearse(wish, entry, words)
        else:
            self._unchanged += 1

    def _rehearse(self, wish: Wish, entry: Entry, words: list[Word]) -> None:
        """Whether the ledger's laws allow it."""
        try:
            for word in words:
                entry, _ = word(entry, "")
        except ValueError as error:
            self._faults.append(Note(wish.said.place, wish.said.number, str(error)))
            return
        self._changes += wish.changes()
        self._words[wish.said.number] = words

    def _foreign(self, said: Said, told: str) -> None:
        self._strange += 1
        self._faults.append(Note(said.place, said.number, f"{told}。"))
