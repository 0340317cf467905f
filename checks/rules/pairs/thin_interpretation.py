"""An interpretation speaks of too few of the things that it should explain.

Only texts that interpret a document of this site; pictures and videos cannot be read. Words that stand for each thing
are looked for anywhere in the text, so whatever is missing is missing in every wording we know.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.findings import Finding, Severity
from checks.pairs.interpretation import Interpretation
from checks.reading.policy import elements
from checks.rule import Rule


@dataclass(frozen=True, slots=True)
class Options:
    """fewest: of the nine things, how many a text must speak of."""

    fewest: int = 3


RULE = Rule(
    judges=Interpretation,
    severity=Severity.NOTICE,
    title="解读的要素过少",
    why="解读没有说明背景、内容、范围等，公众读了仍不明白文件的意思。",
    fix="按本地规定的解读要素补充内容。",
    basis=("advice.interpretation-content",),
    options=Options,
    settles=lambda interpretation: interpretation.document is not None and interpretation.form == "text",
)


def check(interpretation: Interpretation, context: Context) -> Iterator[Finding]:
    document = interpretation.document
    if document is None or document.borrowed or interpretation.form != "text":
        return
    if len(interpretation.elements) >= context.option.fewest:
        return
    missing = "、".join(name for name in elements() if name not in interpretation.elements)
    yield Finding(
        subject=interpretation.subject,
        url=interpretation.url,
        places=interpretation.places,
        message=f"“{interpretation.title}”{len(elements())}项常见要素中只见{len(interpretation.elements)}项，"
        f"未见{missing}，请人工核对。",
        suggestion=RULE.fix,
        row=RULE.basis[0],
        needs_review=True,
    )
