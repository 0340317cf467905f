"""Our page cites a law by a name that is nearly, but not quite, its own.

Only what stands in 《》 and is near exactly one law of the list, by a slip of the pen, is certain. A name that the
list does not know says nothing: it holds the laws and regulations that are cited most, not all.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.near.near_finding import near_finding
from checks.words.near.titles import title_misses
from checks.words.text import Block

RULE = Rule(
    judges=Block,
    severity=Severity.MINOR,
    title="法律法规名称写错",
    why="引用的法律法规名称不准确，公众查不到所依据的条文，也影响公文的严肃性。",
    fix="按公布的全称改正书名号内的法律法规名称。",
    basis=("language.9",),
)


def check(block: Block, context: Context) -> Iterator[Finding]:
    if context.lexicons is not None:
        for miss in title_misses(block, context.lexicons, "misspelled_title"):
            yield near_finding(miss, block, context)
