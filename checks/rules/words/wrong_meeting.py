"""A great meeting or plan of the country is named with a number, a year or a name that cannot be right.

Only what the text itself binds together counts as certain: the year in the same expression, a session after the
last one of its 届. What the table does not know, above all what lies ahead, is never wrong. Meetings of places, of
other parties and of leagues are counted otherwise and left alone.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.last_answer import last_answer
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.knowledge.history import History
from checks.words.knowledge.meeting import Meeting, Series
from checks.words.knowledge.naming import Named, named
from checks.words.knowledge.naming_plan import named_plans
from checks.words.knowledge.numeral import numeral
from checks.words.knowledge.said_date import said_date
from checks.words.lexicon import Lexicons
from checks.words.text import Block, Part

RULE = Rule(
    judges=Block,
    severity=Severity.MAJOR,
    title="重要会议、规划的名称、届次或时间有误",
    why="会议名称、届次写错属严重表述错误，影响政府网站的权威性。",
    fix="对照会议公报或规划纲要核对名称、届次和时间后改正。",
    basis=("cn19.serious",),
)


def check(block: Block, context: Context) -> Iterator[Finding]:
    if context.lexicons is None or not context.lexicons.meetings:
        return
    history = _history(context.lexicons)
    for name in named(block.text):
        yield from _wrong_session(block, name, history)
        yield from _wrong_day(block, name, history)
        if name.short:
            yield _short(block, name)
    yield from _wrong_plan(block, history)


@last_answer
def _history(lexicons: Lexicons) -> History:
    return History(lexicons.meetings)


def _wrong_session(block: Block, name: Named, history: History) -> Iterator[Finding]:
    last = history.last(name.series, name.ordinal) if name.sessions else None
    for session, start, end in name.sessions if last else ():
        if session > last.session:
            found = block.text[start:end]
            message = f"“{found}”有误：这一届的最后一次会议是{last.when}召开的{last.label}。"
            yield _slip(block, start, end, last, message, not name.sure)


def _wrong_day(block: Block, name: Named, history: History) -> Iterator[Finding]:
    said = said_date(block.text, name.start, name.end) if len(name.sessions) < 2 else None
    meeting = history.find(name.series, name.ordinal, name.sessions[0][0] if name.sessions else 0)
    if said is None or meeting is None or meeting.held(said.year, said.month):
        return
    found = block.text[said.start : said.end]
    when = "任期自" if name.series is Series.STANDING else "召开时间为"
    message = f"“{found}”的届次与时间不符：{meeting.label}{when}{meeting.when}。"
    prose = block.part is Part.BODY and "。" in block.text
    yield _slip(block, said.start, said.end, meeting, message, not (name.sure and (said.certain or prose)))


def _short(block: Block, name: Named) -> Finding:
    found = block.text[name.start : name.end]
    right = f"{found.removesuffix('会议')}全会"
    message = f"“{found}”名称不完整，应为“{right}”。"
    how = {"term": "全会", "message": message, "suggestion": f"将“{found}”改为“{right}”。"}
    doubt = {} if name.sure else {"severity": Severity.MINOR, "needs_review": True}
    return slip(block, name.start, name.end, **how, **doubt)


def _wrong_plan(block: Block, history: History) -> Iterator[Finding]:
    """Years that are exactly another plan's; a plan for one field may run for longer or shorter."""
    for name in named_plans(block.text):
        right, other = history.find(Series.PLAN, name.ordinal), history.plan(name.first, name.last)
        if right is not None and other is not None and right is not other:
            found = block.text[name.start : name.end]
            message = f"“{found}”的年份有误：“{numeral(name.ordinal)}五”为{right.when}。"
            yield _slip(block, name.start, name.end, right, message, False)


def _slip(block: Block, start: int, end: int, row: Meeting, message: str, doubtful: bool) -> Finding:
    how = {"severity": Severity.MINOR, "needs_review": True} if doubtful else {"severity": Severity.MAJOR}
    evidence = f"{row.label}：{row.when}，来源：{row.source}"
    return slip(
        *(block, start, end), term=row.id, message=message, suggestion=RULE.fix, row=row.id, evidence=evidence, **how
    )
