"""What must be found on the demonstration site, what must not be, and how a run differs from that."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urljoin

from reports.view.report import EntryView


@dataclass(frozen=True, slots=True)
class Fault:
    """An entry that must be in the ledger. says: part of its message. pages: the least number of its places."""

    rule: str
    subject: str
    says: str = ""
    pages: int = 1
    review: bool = False


@dataclass(frozen=True, slots=True)
class Innocent:
    """What looks like a fault and is none. rule "": no rule may accuse it."""

    subject: str
    why: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class LinkOutcome:
    """What must come of asking for an address; outcome "none": there must be no such link."""

    subject: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Expectation:
    """config/demo/expected.toml, its subjects as absolute addresses."""

    faults: tuple[Fault, ...]
    innocents: tuple[Innocent, ...]
    links: tuple[LinkOutcome, ...]

    @classmethod
    def parse(cls, text: str, start: str) -> Self:
        """start: the address of the site's home page, with its port."""
        raw = tomllib.loads(text)
        port = start.rstrip("/").rpartition(":")[2]
        for row in (*raw["fault"], *raw["innocent"], *raw["link"]):
            row["subject"] = urljoin(start, row["subject"].replace("{port}", port))
        return cls(
            tuple(Fault(**row) for row in raw["fault"]),
            tuple(Innocent(**row) for row in raw["innocent"]),
            tuple(LinkOutcome(**row) for row in raw["link"]),
        )

    def differences(self, entries: Iterable[EntryView], outcomes: Mapping[str, str]) -> Iterator[str]:
        """One Chinese sentence each. entries: those not closed. outcomes: of every link by its address."""
        known = tuple(entries)
        for fault in self.faults:
            if not any(_shows(entry, fault) for entry in known):
                yield f"应当报出而没有报出：{fault.rule} {fault.subject} {fault.says}".rstrip() + "。"
        for innocent in self.innocents:
            for entry in known:
                if _accuses(entry, innocent):
                    yield f"不应报出而报出：{entry.rule} {innocent.subject}（{innocent.why}）。"
        for link in self.links:
            found = outcomes.get(link.subject, "none")
            if found != link.outcome:
                yield f"链接核查结果不符：{link.subject} 应为 {link.outcome}，实为 {found}。"


def _shows(entry: EntryView, fault: Fault) -> bool:
    return (
        (entry.rule, entry.url, entry.needs_review) == (fault.rule, fault.subject, fault.review)
        and fault.says in entry.message
        and entry.occurrences >= fault.pages
        and entry.rechecked
    )


def _accuses(entry: EntryView, innocent: Innocent) -> bool:
    """By name, or by finding something on the page; a page with a dead link is not itself accused."""
    on_page = entry.family != "links" and any(place.page == innocent.subject for place in entry.places)
    return innocent.rule in ("", entry.rule) and (entry.url == innocent.subject or on_page)
