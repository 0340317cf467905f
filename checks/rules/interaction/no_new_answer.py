"""The site has shown no new answer to a letter for two months.

Nobody may have written, so it is doubtful unless a letter is known to wait. Any answer counts, also one in a column
that has rules of its own. Where a script fills a list, nothing is said.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.interaction.postbox import Postbox
from checks.rule import Rule

RULE = Rule(
    judges=Postbox,
    severity=Severity.MINOR,
    title="近2个月没有新的留言答复",
    why="公众看不到留言有人答复；检查中扣3分。",
    fix="及时答复网民留言并公开；确实没有留言的，可以不作处理。",
    basis=("interaction.answers",),
)


def check(postbox: Postbox, context: Context) -> Iterator[Finding]:
    row, newest = context.rows.get(RULE.basis[0]), postbox.newest
    if row is None or row.days is None or newest is None or postbox.unread:
        return
    passed = (context.today - newest).days
    if passed <= row.days:
        return
    waiting = [each for each in postbox.writings if each.state == "waiting" and each.asked and each.asked > newest]
    known = f"，其后有{len(waiting)}条留言标明尚未答复" if waiting else "，请人工核对其间有无留言"
    yield Finding(
        subject=postbox.subject,
        url=postbox.url,
        places=postbox.places,
        message=f"网站上最新的留言答复日期为{newest}，至检查之日已{passed}天{known}。",
        suggestion=RULE.fix,
        row=row.id,
        needs_review=not waiting,
    )
