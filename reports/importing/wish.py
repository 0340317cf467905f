"""One row against its entry: what the person changed, whether somebody else did, and how the ledger is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from reports.importing.columns import Filled
from reports.importing.difference import Change
from reports.importing.origin import Origin
from reports.importing.said import Said
from reports.importing.standing import Standing
from reports.ledger.assign import assign
from reports.ledger.decide import decide
from reports.ledger.entry import Entry
from reports.ledger.remark import remark
from reports.ledger.reschedule import reschedule
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.ledger.word import Word

_HEADINGS = dict(
    zip(
        (field.name for field in fields(Standing)),
        (Filled.STATE, Filled.UNIT, Filled.DEADLINE, Filled.UNTIL),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Wish:
    """changed: names of the fields of Standing that the person wants otherwise than they are.

    against: those that somebody else changed to something else since the row was handed out.
    """

    said: Said
    now: Standing
    changed: tuple[str, ...]
    against: tuple[str, ...]
    words: str

    @classmethod
    def of(cls, said: Said, entry: Entry, since: Sequence[Transition]) -> "Wish":
        """since: the entry's history since the row was handed out."""
        now = Standing.of(entry)
        meant = {
            name: str(value)
            for name in _HEADINGS
            if (value := getattr(said, name)) is not None and str(value) != getattr(said.stood, name)
        }
        other = tuple(name for name, value in meant.items() if value != getattr(now, name))
        moved = any(move.before != move.after for move in since)  # even if it came back to where it was
        against = tuple(
            name for name in other if getattr(now, name) != getattr(said.stood, name) or (moved and name == "state")
        )
        told = any(move.why.startswith(f"{said.words}〔") for move in since)
        return cls(said, now, other, against, "" if told else said.words)

    def changes(self) -> Iterator[Change]:
        for name in self.changed:
            yield self._change(_HEADINGS[name], getattr(self.now, name), str(getattr(self.said, name)))
        if self.words:
            yield self._change("说明", "", self.words)

    def conflict(self, since: Sequence[Transition]) -> str:
        who = f"（{since[-1].who}，{since[-1].at:%Y-%m-%d}）" if since else ""
        told = "；".join(
            f"{_HEADINGS[name]}导出时是“{getattr(self.said.stood, name) or '空'}”，"
            f"现在是“{getattr(self.now, name) or '空'}”，表中是“{getattr(self.said, name)}”"
            for name in self.against
        )
        return f"导出以后台账有变动{who}：{told}。没有改动，请重新导出后填写。"

    def tell(self, origin: Origin) -> list[Word]:
        """What the ledger is to be told, in order."""
        mark = origin.mark(self.said.code)
        own = {"who": origin.who, "at": origin.at}
        said, why = self.said, f"{self.words}{mark}"
        found: list[Word] = []
        if "unit" in self.changed:
            limit = said.deadline if "deadline" in self.changed else None
            found.append(lambda entry, run: assign(entry, said.unit, run=run, why=mark, deadline=limit, **own))
        elif "deadline" in self.changed:
            found.append(lambda entry, run: reschedule(entry, said.deadline, run=run, why=mark, **own))
        if "state" in self.changed or "until" in self.changed:
            found.append(lambda entry, run: self._decided(entry, run, why, own))
        elif self.words:
            found.append(lambda entry, run: remark(entry, run=run, why=why, **own))
        return [self._still(found[0]), *found[1:]] if found else []

    def _decided(self, entry: Entry, run: str, why: str, own: dict) -> tuple[Entry, Transition]:
        state = self.said.state if "state" in self.changed else entry.state
        if "until" in self.changed and state is not State.DEFERRED:
            raise ValueError(f"填写了“{Filled.UNTIL}”，状态却不是“{State.DEFERRED}”。")
        if state.sticky and not self.said.words:
            raise ValueError(f"改为“{state}”须写明理由，请填写“{Filled.MEASURE}”。")
        if state is State.DEFERRED and self.said.until is None:
            raise ValueError(f"改为“{state}”须填写“{Filled.UNTIL}”。")
        until = self.said.until if state is State.DEFERRED else None
        return decide(entry, state, run=run, why=why, until=until, **own)

    def _still(self, word: Word) -> Word:
        """Said only of what was compared."""

        def told(entry: Entry, run: str) -> tuple[Entry, Transition]:
            if Standing.of(entry) != self.now:
                raise ValueError("正要导入时台账有变动，请重新导入。")
            return word(entry, run)

        return told

    def _change(self, heading: str, before: str, after: str) -> Change:
        return Change(self.said.place, self.said.number, heading, before, after)
