"""How a rule declares itself. Its id is its file's name and its family its folder, so neither is declared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from checks.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a rule that has none."""


def conclusive(subject: Any) -> bool:
    """The usual proof: the subject was judged, not merely seen."""
    return subject.conclusive


def nothing_more(context: Any) -> str:
    """What most rules consult beside their options and what they cite."""
    return ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule says of itself.

    judges: the type of subject it is shown (Page, Target, Column, …).
    title: the failing state, as the reader of a report sees it. why: whom it hurts. fix: what to do.
    basis: ids of rule-pack rows, the most specific first.
    options: a frozen dataclass holding only what no document states.
    settles: whether a gathered subject without a finding is proof that the fault is gone; only then an entry may close.
    consults: a digest of what else of the context decides verdicts.
    """

    judges: type
    severity: Severity
    title: str
    why: str
    fix: str
    basis: tuple[str, ...]
    options: type = NoOptions
    settles: Callable[[Any], bool] = conclusive
    consults: Callable[[Any], str] = nothing_more


@dataclass(frozen=True, slots=True)
class LoadedRule:
    """A rule as the registry found it."""

    id: str
    family: str
    rule: Rule
    check: Callable[[Any, Any], Iterator[Finding]]
