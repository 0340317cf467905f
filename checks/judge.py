"""Runs the rules: page rules on each page, every other rule on the subjects that gathering builds.

A rule that crashes becomes a RuleFailure and the others go on; its crash closes nothing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from checks import registry
from checks.artifacts import Page
from checks.asking import ask, failure, in_force, rules_for, run
from checks.context import Context
from checks.digest import digest
from checks.findings import Finding, RuleFailure
from checks.fingerprint import fingerprint
from checks.proofreading import proofread
from checks.reading.attachments.extract import Extract
from checks.reading.published import published
from checks.reading.urls import key
from checks.reading.yearly.filed import filed_report
from checks.survey import Survey
from checks.words.blocks import text_of
from checks.words.text import Block, Text


@dataclass(frozen=True)
class PageJudgement:
    """What one page gave: its findings, the rules that crashed on it and each gatherer's facts.

    undecided: ids of rules that cannot tell about this page. excused: fingerprints of what an exception excuses here,
    which is neither found nor proven fine.
    """

    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...]
    facts: Mapping[str, Any]
    undecided: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()


@dataclass
class SiteJudgement:
    """What the gathered subjects gave. See Inspection for `fine`, `unresolved` and `left`, Standing for `judged`."""

    findings: list[Finding] = field(default_factory=list)
    failures: list[RuleFailure] = field(default_factory=list)
    fine: dict[str, set[str]] = field(default_factory=dict)
    unresolved: dict[str, set[str]] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    judged: dict[str, Counter[str]] = field(default_factory=dict)
    subjects: dict[str, list[Any]] = field(default_factory=dict)


def judge_page(page: Page, context: Context) -> PageJudgement:
    """Judge one page; the same beside the crawl and from the archive."""
    text = text_of(page, published(page))
    said, read, told = ask(page, page.url, context), judge_text(text, context), page_facts(page, context)
    return PageJudgement(
        (*said.findings, *read.findings),
        (*said.failures, *read.failures, *told.failures),
        told.facts,
        (*said.undecided, *read.undecided),
        read.excused,
    )


def judge_text(text: Text, context: Context) -> PageJudgement:
    """Judge the words of one document; an attachment and a file before its publication are nothing else."""
    read = proofread(text, context)
    excused = dict.fromkeys(fingerprint(found.rule, found.subject) for found in read.excused)
    return PageJudgement(tuple(read.findings), tuple(read.failures), {}, tuple(read.undecided), tuple(excused))


def judge_attachment(url: str, extract: Extract, context: Context) -> PageJudgement:
    """Judge the words of an attachment. What is not read to its end proves nothing, so no rule can tell about it."""
    blocks = tuple(Block(passage.text, place=passage.place) for passage in extract.passages)
    read = judge_text(Text(url, "", blocks), context)
    told: dict[str, Any] = {"attachments": (extract.unread or "", extract.detail)}
    if (report := filed_report(extract)) is not None:
        told["yearly_reports"] = report
    silent = [loaded.id for judged in (Block, Text) for loaded, _ in rules_for(context, judged)]
    return replace(read, facts=told, undecided=tuple(silent) if extract.unread else read.undecided)


def page_facts(page: Page, context: Context) -> PageJudgement:
    """Only the facts: for pieces that scripts put into pages and that are no pages themselves."""
    failures: list[RuleFailure] = []
    facts: dict[str, Any] = {}
    for gatherer in registry.gatherers():
        name = gatherer.__name__.rpartition(".")[2]
        try:
            found = gatherer.facts(page, context)
        except Exception as error:
            failures.append(failure(name, page.url, error))
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
                needed = getattr(subject, "asked_for", subject.url)
                judge = _judge_subject if needed is None or survey.asked(needed) else _leave
                judge(site, subject, context)
                if gatherer.KEEP:
                    kept.append(subject)
        except Exception as error:
            site.failures.append(failure(name, "", error))
    return site


def _judge_subject(site: SiteJudgement, subject: Any, context: Context) -> None:
    for loaded, bound in rules_for(context, type(subject)):
        try:
            found = run(loaded, subject, bound)
        except Exception as error:
            site.failures.append(failure(loaded.id, getattr(subject, "url", ""), error))
            continue
        site.findings += found
        if found:
            _count(site, loaded.id, subject, "found")
            continue
        identity = fingerprint(loaded.id, subject.subject)
        if loaded.rule.settles(subject):
            site.fine.setdefault(loaded.id, set()).add(identity)
            _count(site, loaded.id, subject, "fine")
        else:
            site.unresolved.setdefault(identity, set()).update(key(place.page) for place in subject.places)
            _count(site, loaded.id, subject, "unclear")


def _leave(site: SiteJudgement, subject: Any, context: Context) -> None:
    """Nobody asked for it this time, but it is still there: its absence among the findings is no repair."""
    for loaded, _ in rules_for(context, type(subject)):
        site.left.add(fingerprint(loaded.id, subject.subject))
        _count(site, loaded.id, subject, "left")


def _count(site: SiteJudgement, rule: str, subject: Any, what: str) -> None:
    row = getattr(subject, "row", "")
    site.judged.setdefault(f"{rule}:{row}" if row else rule, Counter())[what] += 1


def dated(facts: Mapping[str, Any]) -> bool:
    """Whether a gatherer read some of these facts against the day (it says `DATED`), so that they hold for it alone."""
    names = (module.__name__.rpartition(".")[2] for module in registry.gatherers() if getattr(module, "DATED", False))
    return any(name in facts for name in names)


def rule_digests(context: Context) -> Iterator[tuple[str, str]]:
    """(rule id, digest) of every rule with its options, the limits it cites and what its subjects depend on."""
    for loaded in in_force(context):
        option = context.options.get(loaded.id) or loaded.rule.options()
        rows = [repr(row.limits) for name in loaded.rule.basis if (row := context.rows.get(name))]
        others = (loaded.rule.consults(context), _gathered_with(loaded.rule.judges, context))
        yield loaded.id, digest(loaded.id, repr(option), *rows, *others)


def _gathered_with(judged: type, context: Context) -> str:
    """What a gatherer consults that decides verdicts, as it says itself."""
    gatherer = next((module for module in registry.gatherers() if module.__name__ == judged.__module__), None)
    consulted = getattr(gatherer, "consulted", None)
    return consulted(context) if consulted else ""
