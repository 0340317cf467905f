"""The truth about a small site, and what a run sees of it, derived as crawler and judge derive it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from checks.drift import NAME, TITLE
from checks.findings import Finding
from checks.fingerprint import fingerprint
from checks.inspection import Inspection
from checks.reading.urls import key
from checks.subjects import ColumnSubject, LinkSubject

ROOT = "https://www.example.gov.cn"
TARGETS = ("http://x.example.cn/1", "http://x.example.cn/2")
WORDS = ("错", "误")
COLUMN = f"{ROOT}/tzgg/"
_DEAD = ("dead", "refused")
RULES = ("broken_link", "term", "column_overdue", "page_title")


@dataclass
class Page:
    """answers: whole, gone (404) or silent. links, words, titled: what truly stands on it.

    trail: its old addresses, and whether each is gone, silent or leads here.
    """

    folder: str
    name: str
    title: str
    answers: str = "whole"
    links: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    titled: bool = True
    moves: int = 0
    trail: dict[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"{ROOT}/{self.folder}{self.moves}/{self.name}.html"

    def move(self, behind: str) -> None:
        self.trail = {old: "gone" if behind == "gone" else how for old, how in self.trail.items()}
        self.trail[self.address] = behind
        self.moves += 1


@dataclass(frozen=True)
class Sight:
    """How a run looks: pages it does not come to, rules that are off, changed or crash, the word row in force."""

    unseen: frozenset[int] = frozenset()
    off: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    row: str = "r1"
    crashed: frozenset[tuple[str, str]] = frozenset()

    def crash(self, rule: str, where: str) -> bool:
        return (rule, key(where) if where else "") in self.crashed


class World:
    """Two pages whose files bear one number, and one that is known by its title alone."""

    def __init__(self) -> None:
        self.pages = [
            Page("a", "art_1_10001", "关于甲事的通知"),
            Page("b", "art_1_10001", "关于乙事的通知"),
            Page("c", "index", "关于丙事的通知"),
        ]
        self.targets = dict.fromkeys(TARGETS, "alive")
        self.column = "fine"

    def at(self, address: str) -> tuple[Page, str]:
        """Whose address that is or was, and what it does: whole, gone, silent or leads."""
        for page in self.pages:
            if address == page.address:
                return page, page.answers
            if address in page.trail:
                return page, page.trail[address]
        raise KeyError(address)

    def findings(self, sight: Sight, faults) -> Iterator[Finding]:
        """What the judge yields; a crash swallows its findings, a rule that is off has none."""
        blind = ("targets", "") in sight.crashed
        for target, state in self.targets.items():
            places = [page.address for page in self._whole(sight) if target in page.links]
            if state in _DEAD and places and not blind and self._judges(sight, "broken_link", target):
                yield faults.link(target, *places, reason=state)
        for page in self._whole(sight):
            if self._judges(sight, "term", page.address) and sight.row:
                yield from (faults.word(word, page.address) for word in sorted(page.words))
            if not page.titled and self._judges(sight, "page_title", page.address):
                yield faults.title(page.address)
        if self.column == "overdue" and not blind and self._judges(sight, "column_overdue", ""):
            yield faults.column(COLUMN)

    def inspection(self, sight: Sight, rules: Mapping[str, str]) -> Inspection:
        fine: dict[str, frozenset[str]] = {}
        unresolved = {}
        alive = set()
        for target, state in self.targets.items():
            linked = frozenset(key(page.address) for page in self._whole(sight) if target in page.links)
            identity = fingerprint("broken_link", LinkSubject(target))
            if linked and state == "alive" and not sight.crash("broken_link", target):
                alive.add(identity)
            if linked and state == "silent" and not sight.crash("broken_link", target):
                unresolved[identity] = linked
        if alive:
            fine["broken_link"] = frozenset(alive)
        if self.column == "fine":
            fine["column_overdue"] = frozenset({fingerprint("column_overdue", ColumnSubject(COLUMN))})
        return Inspection(
            rules={
                rule: digest + "+" * (rule in sight.changed) for rule, digest in rules.items() if rule not in sight.off
            },
            rows={"row.1": sight.row} if sight.row else {},
            pages=frozenset(key(page.address) for page in self._whole(sight)),
            gone=frozenset(key(address) for address in self._addresses(sight) if self.at(address)[1] == "gone"),
            failed=sight.crashed,
            fine=fine,
            unresolved=unresolved,
            moved=self._moved(sight),
            marks=self._marks(sight),
        )

    def _moved(self, sight: Sight) -> dict[str, str]:
        leads = {key(address): self.at(address) for address in self._addresses(sight)}
        led = {
            old: key(page.address) for old, (page, does) in leads.items() if does == "leads" and page.answers == "whole"
        }
        ends = Counter(led.values())
        return {old: new for old, new in led.items() if ends[new] == 1}

    def _marks(self, sight: Sight) -> dict[str, dict[str, str]]:
        marks = {key(page.address): {NAME: page.name, TITLE: page.title} for page in self._whole(sight)}
        borne = Counter(mark for told in marks.values() for mark in told.items())
        return {
            page: {name: mark for name, mark in told.items() if borne[name, mark] == 1 and mark != "index"}
            for page, told in marks.items()
        }

    def _addresses(self, sight: Sight) -> Iterator[str]:
        for number, page in enumerate(self.pages):
            if number not in sight.unseen:
                yield from (page.address, *page.trail)

    def _whole(self, sight: Sight) -> list[Page]:
        seen = (page for number, page in enumerate(self.pages) if number not in sight.unseen)
        return [page for page in seen if page.answers == "whole"]

    def _judges(self, sight: Sight, rule: str, where: str) -> bool:
        return rule not in sight.off and not sight.crash(rule, where)
