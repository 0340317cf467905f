"""What a run judged rule by rule, as `checks.scoring.standing` reads it."""

from collections import Counter
from collections.abc import Iterable

from checks.artifacts import Page
from checks.asking import in_force
from checks.context import Context
from checks.findings import RuleFailure
from checks.judge import SiteJudgement
from checks.words.text import Block, Text


def standing(
    site: SiteJudgement, pages: int, undecided: Iterable[str], failures: Iterable[RuleFailure], context: Context
) -> dict[str, dict[str, int]]:
    """Of every rule in force, also of those that were shown nothing.

    pages: how many were judged. undecided: the rule of each page that it could not tell about.
    """
    judged = {name: dict(counts) for name, counts in site.judged.items()}
    open_, crashed = Counter(undecided), Counter(one.rule for one in failures)
    for loaded in in_force(context):
        own = judged.setdefault(loaded.id, {})
        if loaded.rule.judges in (Page, Text, Block):
            own |= {"pages": pages, "unclear": open_[loaded.id]}
        own["failed"] = crashed[loaded.id]
    return judged
