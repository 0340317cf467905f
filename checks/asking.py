"""Asks rules about one subject. A rule that crashes becomes a RuleFailure and the others go on."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from checks import registry
from checks.context import Context
from checks.findings import CannotJudge, Finding, RuleFailure
from checks.rule import LoadedRule
from checks.words.privacy.masking import masked


@dataclass
class Answers:
    """What the rules said. undecided: ids of rules that cannot tell. excused: findings that an exception excuses."""

    findings: list[Finding] = field(default_factory=list)
    failures: list[RuleFailure] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)
    excused: list[Finding] = field(default_factory=list)


def ask(subject: Any, where: str, context: Context) -> Answers:
    """Everything that the rules for this type of subject say of it. where: its address, for failures."""
    answers = Answers()
    for loaded, bound in rules_for(context, type(subject)):
        try:
            answers.findings += run(loaded, subject, bound)
        except CannotJudge:
            answers.undecided.append(loaded.id)
        except Exception as error:
            answers.failures.append(failure(loaded.id, where, error))
    return answers


def run(loaded: LoadedRule, subject: Any, bound: Context) -> list[Finding]:
    """What one rule finds, stamped with what the rule says of itself. Whatever the rule raises passes."""
    return [_stamped(found, loaded, bound) for found in loaded.check(subject, bound)]


def failure(rule: str, where: str, error: Exception) -> RuleFailure:
    return RuleFailure(rule, where, masked(f"{type(error).__name__}: {error}")[:500])


def in_force(context: Context) -> Iterator[LoadedRule]:
    """The rules of the families asked for whose basis holds today, as far as the packs know it."""
    for loaded in registry.rules():
        row = context.rows.get(loaded.rule.basis[0])
        wanted = context.families is None or loaded.family in context.families
        if wanted and (row is None or row.in_force(context.today)):
            yield loaded


@lru_cache(maxsize=64)
def rules_for(context: Context, judged: type) -> tuple[tuple[LoadedRule, Context], ...]:
    """The rules for one type of subject, each with a context that holds its own options."""
    return tuple(
        (loaded, replace(context, option=context.options.get(loaded.id) or loaded.rule.options()))
        for loaded in in_force(context)
        if loaded.rule.judges is judged
    )


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
        message=masked(found.message),
        suggestion=masked(found.suggestion),
        evidence=masked(found.evidence),
        basis=found.basis or (str(row) if row else ""),
    )
