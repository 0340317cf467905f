"""The pages of answered letters do not show who answered, when or what.

Judged over all of them, for it is their template that leaves something out; what a few leave out is nobody's fault. The
labels vary, so a person must look.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.interaction.postbox import Postbox
from checks.rule import Rule

_FEWEST = 3

RULE = Rule(
    judges=Postbox,
    severity=Severity.NOTICE,
    title="公开的留言答复要素不全",
    why="公众不知道是哪个单位、什么时候答复的。",
    fix="公开留言时列明留言内容、留言时间、答复单位、答复时间和答复内容。",
    basis=("interaction.shown",),
    settles=lambda postbox: postbox.answers >= _FEWEST,
)


def check(postbox: Postbox, context: Context) -> Iterator[Finding]:
    lacking = [(label, count) for label, count in postbox.missing if count * 2 > postbox.answers]
    if postbox.answers < _FEWEST or not lacking:
        return
    named = "、".join(f"{label}（{count}条）" for label, count in lacking)
    yield Finding(
        subject=postbox.subject,
        url=postbox.url,
        places=postbox.places,
        message=f"查看了{postbox.answers}条已答复的留言，多数未见{named}，请人工核对。",
        suggestion=RULE.fix,
        row=RULE.basis[0],
        needs_review=True,
    )
