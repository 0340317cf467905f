"""A licence or a penalty was published later than seven working days after it was decided.

Only on pages of the columns for them, with both days on the page. Always for a person: a list of a whole quarter, or
one that was moved from another site, bears late days too; where more than a year lies between, nothing is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.context import Context
from checks.elements.names import names
from checks.findings import Finding, Place, Severity
from checks.reading.article import article
from checks.reading.decision_days import decision_days
from checks.reading.published import stated
from checks.rule import Rule
from checks.subjects import PageElementSubject


@dataclass(frozen=True, slots=True)
class Options:
    """most_days: calendar days after which a late day rather tells of a site that was moved."""

    most_days: int = 366


RULE = Rule(
    judges=Page,
    severity=Severity.NOTICE,
    title="行政许可、行政处罚决定公示可能超过期限",
    why="许可、处罚决定应当自作出之日起7个工作日内公示，逾期的，信用信息不能及时共享。",
    fix="核对决定日期和公示日期；确属逾期的，今后在规定期限内公示。",
    basis=("credit.seven",),
    options=Options,
)
_DECISIONS = ("行政许可", "行政处罚", "双公示")


def check(page: Page, context: Context) -> Iterator[Finding]:
    row = context.rows.get(RULE.basis[0])
    if row is None or row.workdays is None or not any(name in page.html for name in _DECISIONS):
        return
    found, said = article(page), stated(page)
    if found is None or found.node is None or said is None or not _decides(page, found.title):
        return
    shown, calendar = said[0], context.calendar
    days = [day for day in decision_days(found.node) if (shown - day).days <= context.option.most_days]
    late = sorted(day for day in days if calendar.after(day, row.workdays) < shown)
    if not late:
        return
    first = f"最早的一个{late[0]}作出，{shown}公示，相隔{calendar.count(late[0], shown)}个工作日"
    yield Finding(
        subject=PageElementSubject(page.url, "decision.days"),
        url=page.url,
        places=(Place(page.url, found.title),),
        message=f"有{len(late)}个决定的公示超过{row.workdays}个工作日，{first}{calendar.doubt(late[0], shown)}。",
        suggestion=RULE.fix,
        evidence=first,
        row=row.id,
        needs_review=True,
    )


def _decides(page: Page, title: str) -> bool:
    return any(word in name for name in (title, *names(page).columns) for word in _DECISIONS)
