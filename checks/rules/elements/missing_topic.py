"""Nowhere does the site mention a kind of information that its office must disclose of its own accord.

Any name of a column, text of a link or title of a page that speaks of it counts, so what is said is only that nobody
finds it. Always for a person: an office without such matters has nothing to disclose.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.topics import DisclosureTopic
from checks.rule import Rule

RULE = Rule(
    judges=DisclosureTopic,
    severity=Severity.NOTICE,
    title="没有见到应当主动公开的事项",
    why="法定主动公开的内容不全，公众找不到，评估时按缺项处理。",
    fix="在“法定主动公开内容”中设立相应的栏目；本单位没有这一类事项的，作出说明。",
    basis=("regulation.20", "regulation.21", "grassroots.54", "office.topics"),
)


def check(disclosure: DisclosureTopic, context: Context) -> Iterator[Finding]:
    if disclosure.state != "missing":
        return
    topic, row = disclosure.topic, context.rows.get(disclosure.topic.row)
    item = f"{row.clause}第{topic.item}项" if row and topic.item else ""
    yield Finding(
        subject=disclosure.subject,
        url=disclosure.platform[0],
        places=disclosure.places,
        message=f"全站的栏目、链接和标题中未见{item}“{topic.label}”，请人工核对。",
        suggestion=RULE.fix,
        evidence=f"查找的字样：{topic.names.pattern.replace('|', '、')}",
        row=topic.row,
        needs_review=True,
    )
