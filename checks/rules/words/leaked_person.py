"""Our page lists private persons with their numbers, or says at which door somebody lives.

A list is one fault of its document, however many rows it has: three persons with a number each make one. Certain
only with identity numbers that pass their check; telephones and homes ask a person, for some must be published.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.privacy.exposure import exposure
from checks.words.privacy.homes import homes
from checks.words.privacy.leak import Kind
from checks.words.privacy.roster import Roster, rosters
from checks.words.text import Text

RULE = Rule(
    judges=Text,
    severity=Severity.MAJOR,
    title="名单、文章泄露个人信息",
    why="公示名单只应公开必要的内容；姓名连同身份证号、银行卡号、电话、门牌号公开，侵害当事人权益，历来是通报的重点。",
    fix="立即撤下，删去号码，住址只保留到乡镇、街道，确需区分同名的遮盖后重新公开；附件一并更换。",
    basis=("guide.privacy", "pipl.25", "pipl.28", "disclosure.15"),
)
_LESSER = frozenset({Kind.MOBILE, Kind.UNCOVERED, Kind.DOCUMENT})


def check(text: Text, context: Context) -> Iterator[Finding]:
    for roster in rosters(text, context.today):
        yield _listed(roster, text, context)
    if found := homes(text):
        yield exposure(
            text,
            "home",
            [(home.block, home.start, home.end) for home in found],
            context,
            message=f"疑似公开了个人住址的门牌号，共{len(found)}处，请人工核对。",
            suggestion=RULE.fix,
            evidence=f"姓名和门牌号，{len(found)}处",
            severity=Severity.MINOR,
            doubt=True,
        )


def _listed(roster: Roster, text: Text, context: Context) -> Finding:
    count = len(roster.rows)
    told = f"公开了{count}人的姓名和{roster.kind}"
    first = min(roster.rows, key=lambda leak: bool(leak.doubt))
    return exposure(
        text,
        roster.kind.name,
        [(leak.block, leak.start, leak.end) for leak in (first, *roster.rows)],
        context,
        message=f"{told}。" if roster.certain else f"疑似{told}，请人工核对：{first.doubt}。",
        suggestion=RULE.fix,
        evidence=f"姓名和{roster.kind}，{count}人",
        severity=Severity.MINOR if roster.kind in _LESSER else None,
        doubt=not roster.certain,
    )
