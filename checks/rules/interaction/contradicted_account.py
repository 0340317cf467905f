"""A yearly report says less of letters than the site itself shows of them.

Only one way: the site need not show every letter, but what it shows was there. Always for a person, who knows whether
the report counts by another day or leaves out what was not valid.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.letter_accounts import LetterAccount
from checks.interaction.writing import Writing
from checks.rule import Rule

_NAMED = 5

RULE = Rule(
    judges=LetterAccount,
    severity=Severity.NOTICE,
    title="年报中的留言数与网站公开的不符",
    why="年报写的收到、答复数少于网站上查得到的，或者写办结率100%而网站标明有未答复的，数据就不可信。",
    fix="核对留言的登记和办理记录，改正年报或者网站上有误的一处；统计口径不同的，在年报中说明。",
    basis=("advice.report-letters",),
)


def check(account: LetterAccount, context: Context) -> Iterator[Finding]:
    told = list(_contradictions(account))
    if told:
        yield Finding(
            subject=account.subject,
            url=account.url,
            places=account.places,
            message=f"“{account.stated.title}”写明" + "；".join(said for said, _ in told) + "。",
            suggestion=RULE.fix,
            evidence="网站上的来信：" + "、".join(f"“{each.title}”" for each in told[0][1][:_NAMED]),
            row=RULE.basis[0],
            needs_review=True,
        )


def _contradictions(account: LetterAccount) -> Iterator[tuple[str, tuple[Writing, ...]]]:
    stated, received, answered, waiting = account.stated, account.received, account.answered, account.waiting
    if stated.received is not None and len(received) > stated.received:
        yield f"收到留言{stated.received}条，网站上公开的当年来信有{len(received)}条", received
    if stated.shown is not None and len(answered) > stated.shown:
        yield f"公开答复{stated.shown}条，网站上公开的当年答复有{len(answered)}条", answered
    if stated.all and waiting:
        yield f"留言全部办结，网站上标明尚未答复的当年来信有{len(waiting)}条", waiting
