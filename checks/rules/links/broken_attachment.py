"""An attachment offered for download cannot be downloaded.

Apart from ordinary links because the unit that must mend it is the one that published the document,
and because a missing form or table stops a citizen's errand.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.targets import Target
from checks.reading.addresses import is_inner
from checks.rule import Rule

RULE = Rule(
    judges=Target,
    severity=Severity.MAJOR,
    title="附件无法下载",
    why="公众拿不到文件、表格，影响办事和查阅。",
    fix="重新上传附件并核对下载地址；已废止的文件，去掉附件链接并说明。",
    basis=("cn19.usability", "guide.links"),
    settles=lambda target: target.alive,
)


def check(target: Target, context: Context) -> Iterator[Finding]:
    if target.dead and target.attachment and not is_inner(target.url, context.start):
        yield target.finding(RULE.fix, RULE.basis[0])
