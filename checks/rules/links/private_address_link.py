"""Our page links into somebody's own network or computer, where no visitor can follow.

Only what is written as such counts: a name that leads to a private address from here may have a public face. What
answered us is left alone: then the profile allows it, and whoever reads the report sits in the same network.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.targets import Target
from checks.reading.addresses import is_inner
from checks.reading.urls import host
from checks.rule import Rule

RULE = Rule(
    judges=Target,
    severity=Severity.MINOR,
    title="链接指向内部网络",
    why="公众点击后打不开，还暴露了内部网络的地址。",
    fix="改为对外公布的地址；只供内部使用的，去掉链接。",
    basis=("guide.links",),
    settles=lambda target: target.alive,
)


def check(target: Target, context: Context) -> Iterator[Finding]:
    if target.alive or not is_inner(target.url, context.start):
        return
    yield Finding(
        subject=target.subject,
        url=target.url,
        places=target.places,
        message=f"链接指向内部网络或访问者自己的电脑（{host(target.url)}），有{len(target.places)}个页面引用。",
        suggestion=RULE.fix,
        evidence=target.record,
        row=RULE.basis[0],
    )
