"""Runs the rules: page rules on each page, every other rule on the subjects that gathering builds.

A rule that crashes becomes a RuleFailure and the others go on; its crash closes nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from checks import registry
from checks.artifacts import Page
from checks.context import Context
from checks.digest import digest
from checks.findings import CannotJudge, Finding, RuleFailure
from checks.fingerprint import fingerprint
from checks.reading.urls import key
from checks.rule import LoadedRule
from checks.survey import Survey


@dataclass(frozen=True)
class PageJudgement:
    """What one page gave: its findings, the rules that crashed on it and each gatherer's facts.

    undecided: ids of rules that cannot tell about this page.
    """

    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...]
    facts: Mapping[str, Any]
    undecided: tuple[str, ...] = ()


@dataclass
class SiteJudgement:
    """What the gathered subjects gave. See Inspection for `fine`, `unresolved` and `left`."""

    findings: list[Finding] = field(default_factory=list)
    failures: list[RuleFailure] = field(default_factory=list)
    fine: dict[str, set[str]] = field(default_factory=dict)
    unresolved: dict[str, set[str]] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    subjects: dict[str, list[Any]] = field(default_factory=dict)


def judge_page(page: Page, context: Context) -> PageJudgement:
    """Judge one page; the same beside the crawl and from the archive."""
    findings: list[Finding] = []
    failures: list[RuleFailure] = []
    undecided: list[str] = []
    for loaded, bound in _bound(context, Page):
        try:
            findings += _run(loaded, page, bound)
        except CannotJudge:
            undecided.append(loaded.id)
        except Exception as error:
            failures.append(_failure(loaded.id, page.url, error))
    told = page_facts(page, context)
    return PageJudgement(tuple(findings), (*failures, *told.failures), told.facts, tuple(undecided))


def page_facts(page: Page, context: Context) -> PageJudgement:
    """Only the facts: for pieces that scripts put into pages and that are no pages themselves."""
    failures: list[RuleFailure] = []
    facts: dict[str, Any] = {}
    for gatherer in registry.gatherers():
        name = gatherer.__name__.rpartition(".")[2]
        try:
            found = gatherer.facts(page, context)
        except Exception as error:
            failures.append(_failure(name, page.url, error))
            continue
        if found is not None:
            facts[name] = found
    return PageJudgement((), tuple(failures), facts)


def judge_site(survey: Survey, context: Context) -> SiteJudgement:
    """Gather the subjects of a whole run and judge them."""
    site = SiteJudgement()
    for gatherer in registry.gatherers():
        name = gatherer.__name__.rpartition(".")[2]
        kept = site.subjects.setdefault(name, [])
        try:
            for subject in gatherer.gather(survey, context):
                judge = _judge_subject if survey.asked(getattr(subject, "asked_for", subject.url)) else _leave
                judge(site, subject, context)
                if gatherer.KEEP:
                    kept.append(subject)
        except Exception as error:
            site.failures.append(_failure(name, "", error))
    return site


def _judge_subject(site: SiteJudgement, subject: Any, context: Context) -> None:
    for loaded, bound in _bound(context, type(subject)):
        try:
            found = _run(loaded, subject, bound)
        except Exception as error:
            site.failures.append(_failure(loaded.id, getattr(subject, "url", ""), error))
            continue
        site.findings += found
        if found:
            continue
        identity = fingerprint(loaded.id, subject.subject)
        if loaded.rule.settles(subject):
            site.fine.setdefault(loaded.id, set()).add(identity)
        else:
            site.unresolved.setdefault(identity, set()).update(key(place.page) for place in subject.places)


def _leave(site: SiteJudgement, subject: Any, context: Context) -> None:
    """Nobody asked for it this time, but it is still there: its absence among the findings is no repair."""
    site.left.update(fingerprint(loaded.id, subject.subject) for loaded, _ in _bound(context, type(subject)))


def _run(loaded: LoadedRule, subject: Any, bound: Context) -> list[Finding]:
    return [_stamped(found, loaded, bound) for found in loaded.check(subject, bound)]


def _stamped(found: Finding, loaded: LoadedRule, context: Context) -> Finding:
    rule = loaded.rule
    row = context.rows.get(found.row) or context.rows.get(rule.basis[0])
    return replace(
        found,
        places=tuple(found.places),  # of a target they are only looked up when somebody wants them
        rule=loaded.id,
        family=loaded.family,
        severity=found.severity or rule.severity,
        title=rule.title,
        basis=found.basis or (str(row) if row else ""),
    )


@lru_cache(maxsize=64)
def _bound(context: Context, judged: type) -> tuple[tuple[LoadedRule, Context], ...]:
    """The rules for one type of subject, each with a context that holds its own options."""
    return tuple(
        (loaded, replace(context, option=context.options.get(loaded.id) or loaded.rule.options()))
        for loaded in _in_force(context)
        if loaded.rule.judges is judged
    )


def _in_force(context: Context) -> Iterator[LoadedRule]:
    return (rule for rule in registry.rules() if context.families is None or rule.family in context.families)


def dated(facts: Mapping[str, Any]) -> bool:
    """Whether a gatherer read some of these facts against the day (it says `DATED`), so that they hold for it alone."""
    names = (module.__name__.rpartition(".")[2] for module in registry.gatherers() if getattr(module, "DATED", False))
    return any(name in facts for name in names)


def _failure(rule: str, where: str, error: Exception) -> RuleFailure:
    return RuleFailure(rule, where, f"{type(error).__name__}: {error}"[:500])


def rule_digests(context: Context) -> Iterator[tuple[str, str]]:
    """(rule id, digest) of every rule with its options, the limits it cites and what its subjects depend on."""
    for loaded in _in_force(context):
        option = context.options.get(loaded.id) or loaded.rule.options()
        rows = [repr((row.id, row.days)) for name in loaded.rule.basis if (row := context.rows.get(name))]
        yield loaded.id, digest(loaded.id, repr(option), *rows, _gathered_with(loaded.rule.judges, context))


def _gathered_with(judged: type, context: Context) -> str:
    """What a gatherer consults that decides verdicts, as it says itself."""
    gatherer = next((module for module in registry.gatherers() if module.__name__ == judged.__module__), None)
    consulted = getattr(gatherer, "consulted", None)
    return consulted(context) if consulted else ""
