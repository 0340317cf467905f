"""Our site hands out addresses without end that all show the same.

Whoever reads the site by program is caught there: search engines, archives, inspections like this one. Only the site
can say whether it means to, so a person shall look.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.traps import Trap
from checks.rule import Rule

RULE = Rule(
    judges=Trap,
    severity=Severity.NOTICE,
    title="疑似爬虫陷阱",
    why="搜索引擎和检查工具会陷在其中，真正的内容反而收录不全、检查不全，服务器也白白承担访问。",
    fix="日历、筛选、翻页超出有内容的范围时返回404；去掉地址中的会话编号；核对相对路径的写法。",
    basis=("advice.trap",),
)


def check(trap: Trap, context: Context) -> Iterator[Finding]:
    yield Finding(
        subject=trap.subject,
        url=trap.url,
        places=trap.places,
        message=f"形如 {trap.url} 的地址不断出现而没有新的内容，已访问{trap.asked}个，另有{trap.refused}个没有访问。",
        suggestion=RULE.fix,
        evidence=f"没有访问的地址例如：{'、'.join(trap.examples)}",
        row=RULE.basis[0],
        needs_review=True,
    )
