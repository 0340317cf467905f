"""Our page links to an address that cannot be opened.

Only what is certainly dead counts: a refusal, a challenge, a time-out or an unresolved name is
unverified and listed apart. One dead target is one finding, with every page that links to it.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.targets import Target
from checks.reading.addresses import is_inner
from checks.rule import Rule

RULE = Rule(
    judges=Target,
    severity=Severity.MINOR,
    title="链接无法打开",
    why="公众点击后看不到内容；检查中首页每个打不开的链接扣1分，其他页面每个扣0.1分。",
    fix="核对链接地址：写错的改正；目标已删除的，去掉链接或换成现行地址。",
    basis=("cn19.usability", "guide.links"),
    settles=lambda target: target.alive,
)
_LOCAL_FIX = "在稿件中重新插入图片或文件并上传，不要从办公软件中直接粘贴。"


def check(target: Target, context: Context) -> Iterator[Finding]:
    if target.dead and not target.attachment and not is_inner(target.url, context.start):
        yield target.finding(_LOCAL_FIX if target.local_file else RULE.fix, RULE.basis[0])
