"""Our page shows the identity number, the bank account or the telephone of a private person.

An identity number counts as certain when region, day of birth and check character hold and the words before it name
no other kind of number. What has no check character, and whatever an office may publish of its own, asks a person.
Lists of persons are `leaked_person`'s.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.privacy.cover import cover
from checks.words.privacy.exposure import exposure
from checks.words.privacy.leak import Kind, Leak
from checks.words.privacy.leaks import leaks
from checks.words.privacy.roster import rosters
from checks.words.text import Text

RULE = Rule(
    judges=Text,
    severity=Severity.MAJOR,
    title="泄露个人号码",
    why="公民身份号码、银行卡号等个人信息未经本人单独同意不得公开；公开后容易被冒用，也会引发投诉和通报。",
    fix="立即撤下或遮盖（身份证号形如35*************123，手机号形如138****1234），附件中的同时更换；并清理搜索引擎快照。",
    basis=("guide.privacy", "pipl.25", "disclosure.15"),
)
_LESSER = frozenset({Kind.MOBILE, Kind.UNCOVERED, Kind.DOCUMENT})


def check(text: Text, context: Context) -> Iterator[Finding]:
    listed = {(roster.kind, leak.value) for roster in rosters(text, context.today) for leak in roster.rows}
    found: dict[tuple[Kind, str], list[Leak]] = {}
    for leak in leaks(text, context.today):
        if (leak.kind, leak.value) not in listed:
            found.setdefault((leak.kind, leak.value), []).append(leak)
    for (kind, value), places in found.items():
        best = min(places, key=lambda leak: bool(leak.doubt))
        spots = [(leak.block, leak.start, leak.end) for leak in (best, *places)]
        told = f"{kind}“{cover(value)}”"
        message = f"疑似公开了{told}，请人工核对：{best.doubt}。" if best.doubt else f"公开了{told}。"
        yield exposure(
            text,
            value,
            spots,
            context,
            message=message,
            suggestion=RULE.fix,
            evidence=f"{kind}，{'待核实' if best.doubt else '行政区划、出生日期、校验码均相符'}",
            severity=Severity.MINOR if kind in _LESSER else None,
            doubt=bool(best.doubt),
        )
