"""A leader's name is written wrongly beside the title of the post, or a post is given to somebody who has left it.

The table says who holds which post, from when to when; the office keeps its own. A name that is all but right is a
veto. Where the post may be another unit's or another day's, a person decides; posts that have passed on always ask a
person. The order of leaders is not judged.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.findings import Finding, Severity
from checks.last_answer import last_answer
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.knowledge.leader import Leader
from checks.words.knowledge.posts import Beside, Posts
from checks.words.knowledge.prose import Prose, Spot
from checks.words.knowledge.sentence import sentence
from checks.words.knowledge.spoken import spoken
from checks.words.lexicon import Lexicons
from checks.words.placed import placed
from checks.words.text import Part, Text

RULE = Rule(
    judges=Text,
    severity=Severity.VETO,
    title="领导人姓名、职务有误",
    why="领导人姓名、职务写错属严重表述错误，单项否决。",
    fix="对照任免文件核对姓名和职务后改正。",
    basis=("cn19.serious",),
)
_HANDING_OVER = timedelta(days=30)
_PAST = re.compile(r"原|曾|时任|历任|前任|生前|逝世|任职|当年")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[./-])")


def check(text: Text, context: Context) -> Iterator[Finding]:
    if context.lexicons is None or not context.lexicons.leaders:
        return
    posts, prose = _posts(context.lexicons), Prose(text)
    for beside in posts.beside(prose.text):
        spot = prose.spot(beside.start, beside.end)
        found = _left(beside, spot, posts, text) if beside.exact else _misspelt(beside, spot, text)
        if found is not None:
            yield placed(found, text, spot.block)


@last_answer
def _posts(lexicons: Lexicons) -> Posts:
    return Posts(lexicons.leaders.values())


def _misspelt(beside: Beside, spot: Spot, text: Text) -> Finding:
    """Of a post that its title alone names there is one holder; of others there were some that the table lacks."""
    row, day = beside.leader, spoken(text)
    certain = beside.stated and (not row.unit or (day is not None and row.on(day)))
    verdict = "有误" if certain else "疑有误，请人工核对"
    return slip(
        *spot,
        term=row.id,
        message=f"“{beside.found}”姓名{verdict}：任职名单中{row.unit}{row.title}为“{row.name}”。",
        suggestion=f"将“{beside.found}”改为“{row.name}”。",
        severity=Severity.VETO,
        needs_review=not certain,
        row=row.id,
        evidence=_evidence(row),
    )


def _left(beside: Beside, spot: Spot, posts: Posts, text: Text) -> Finding | None:
    """The right name beside a post that had passed on; only where the text says whose post it is."""
    day, rows = spoken(text), posts.by_title[beside.leader.title]
    own = [row for row in rows if row.name == beside.found and row.unit == beside.leader.unit and row.unit]
    if not own or day is None or not beside.stated or spot.block.part is Part.FRAME:
        return None
    last = max(own, key=lambda row: row.until or day)
    if last.until is None or day <= last.until + _HANDING_OVER or _of_then(spot, last):
        return None
    return slip(
        *spot,
        term=last.id,
        message=f"任职名单中，{last.name}任{last.unit}{last.title}至{last.until}，本文发布于{text.published}，请人工核对。",
        suggestion="职务已经变动的，更新姓名或职务；叙述以前的事，写明“时任”。",
        severity=Severity.MINOR,
        needs_review=True,
        row=last.id,
        evidence=_evidence(last),
    )


def _of_then(spot: Spot, row: Leader) -> bool:
    around = "".join(sentence(spot.block.text, spot.start, spot.end))
    return _PAST.search(around) is not None or any(int(year) <= row.until.year for year in _YEAR.findall(around))


def _evidence(row: Leader) -> str:
    return (
        f"任职名单：{row.name}，{row.unit}{row.title}，{row.since or '不详'}至{row.until or '今'}，来源：{row.source}"
    )
