"""The articles of a column do not say when they were published.

Only what is certain to be an article, in a column that has to be updated, counts. A date anywhere outside the text
is a date; a label without a value, or a script that knows of one, may still show it to a visitor.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.undated import Datedness
from checks.rule import Rule

RULE = Rule(
    judges=Datedness,
    severity=Severity.MINOR,
    title="稿件未注明发布时间",
    why="没有注明发布时间的稿件，检查时按没有更新计算。",
    fix="在稿件标题下方注明发布时间；多篇都没有的，检查稿件页面的模板。",
    basis=("cn19.undated",),
)


def check(found: Datedness, context: Context) -> Iterator[Finding]:
    if not found.undated:
        return
    first = found.undated[0]
    yield Finding(
        subject=found.subject,
        url=found.url,
        places=found.places,
        message=f"栏目“{found.column.name}”有{len(found.undated)}篇稿件的页面没有注明发布时间，例如“{first.title}”。",
        suggestion=RULE.fix,
        evidence=f"同一栏目注明发布时间的稿件{found.dated}篇，未能判断的{found.open}篇。",
        row=RULE.basis[0],
        needs_review=True,
    )
