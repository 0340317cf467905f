"""The site sends its visitors to strangers without telling them that they leave.

Such prompts live in scripts, and of these only what stands in the pages is read. So the site is told only where
nothing at all could ask: no handler on links, no script that catches clicks, no script file of its own that is not
known to do something else. Even then a person shall click once.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.exits import Exits
from checks.rule import Rule

RULE = Rule(
    judges=Exits,
    severity=Severity.NOTICE,
    title="离开网站没有提示",
    why="公众可能误以为打开的仍是政府网站。",
    fix="链接到非政府网站的，打开前提示“您访问的链接即将离开本网站，是否继续？”。",
    basis=("guide.exit-prompt",),
)


def check(exits: Exits, context: Context) -> Iterator[Finding]:
    if not exits.leaving or exits.guarded:
        return
    yield Finding(
        subject=exits.subject,
        url=exits.url,
        places=exits.places,
        message=f"{len(exits.leaving)}个页面有指向非政府网站的链接（如 {exits.leaving[0].text}），"
        "页面中没有看到离开前提示的脚本，请点击核实。",
        suggestion=RULE.fix,
        evidence="页面中没有可能给出提示的脚本、点击事件和跳转页",
        row=RULE.basis[0],
        needs_review=True,
    )
