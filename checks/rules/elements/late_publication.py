"""An official document was put on the site later than the regulation allows after it was signed.

The days are those of its head. Always for a person: a document of another organ that is passed on, or an old one that
was moved to a new site, bears a late day and is in order; where more than a year lies between, nothing is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.reading.header import head_day, header
from checks.reading.kind import is_article
from checks.rule import Rule
from checks.subjects import PageElementSubject


@dataclass(frozen=True, slots=True)
class Options:
    """most_days: calendar days after which a late day rather tells of a site that was moved."""

    most_days: int = 366


RULE = Rule(
    judges=Page,
    severity=Severity.NOTICE,
    title="公文公开可能超过期限",
    why="主动公开的信息应当自形成或者变更之日起20个工作日内公开，逾期的，公众不能及时知道。",
    fix="核对成文日期和公开日期；确属逾期的，今后在规定期限内公开。",
    basis=("regulation.26",),
    options=Options,
)


def check(page: Page, context: Context) -> Iterator[Finding]:
    row = context.rows.get(RULE.basis[0])
    if row is None or row.workdays is None or not is_article(page):
        return
    head = header(page)
    written, released = head_day(head, "written"), head_day(head, "released")
    if written is None or released is None or not row.in_force(written):
        return
    if (released - written).days > context.option.most_days or released <= context.calendar.after(
        written, row.workdays
    ):
        return
    said = f"成文日期{written}，发布日期{released}，相隔{context.calendar.count(written, released)}个工作日"
    yield Finding(
        subject=PageElementSubject(page.url, "head.released"),
        url=page.url,
        places=(Place(page.url),),
        message=f"{said}，超过{row.workdays}个工作日{context.calendar.doubt(written, released)}。",
        suggestion=RULE.fix,
        evidence=said,
        row=row.id,
        needs_review=True,
    )
