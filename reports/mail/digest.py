"""One digest a run for each recipient: only what changed, and nothing where nothing did."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.findings import Severity
from reports.formats.parts.alerts import alerts
from reports.formats.parts.clickable import clickable
from reports.formats.parts.inert import inert
from reports.formats.parts.moment import moment
from reports.mail.changes import Changes
from reports.mail.draft import Channel, Draft
from reports.mail.letter import letter
from reports.mail.recipients import Recipients
from reports.view.report import EntryView

LISTED = 50
"""Entries that one mail lists; the workbook that goes along has all."""
_TITLES = {"new": "新增", "relapsed": "复发", "overdue": "新近超期", "closed": "已销号"}
_SHORT = {"new": "新增", "relapsed": "复发", "overdue": "超期", "closed": "销号"}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as a mail shows it; clean and short.

    link: what may be clicked, or "". target: what is wrong where that is not the page itself: where a dead link leads.
    """

    number: str
    severity: str
    title: str
    message: str
    page: str
    link: str
    target: str
    advice: str
    unit: str
    deadline: str
    reason: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Section:
    """total: how many there are; lines: those that are shown."""

    title: str
    total: int
    lines: tuple[Line, ...]


def digests(changed: Changes, recipients: Recipients) -> Iterator[Draft]:
    """To the office and its chat groups everything, to each unit its own part."""
    run = changed.run
    if changed or changed.sightless:
        if to := recipients.of_site(run.site):
            yield _draft(changed, to, recipients.domain)
        if recipients.webhooks:
            text = f"{_subject(changed, '')}\n未销号共{sum(changed.open.values())}条。详情见台账。"
            key = f"digest/{run.site}/{run.id}/webhook"
            yield Draft(key, Channel.WEBHOOK, recipients.webhooks, _subject(changed, ""), text, site=run.site)
    for unit in changed.units:
        if to := recipients.of_unit(run.site, unit):
            yield _draft(changed.of_unit(unit), to, recipients.domain, unit)


def _draft(changed: Changes, to: tuple[str, ...], domain: str, unit: str = "") -> Draft:
    run = changed.run
    subject = _subject(changed, unit)
    text, html = letter(
        "digest",
        title=subject,
        site=inert(run.name, 100),
        unit=inert(unit, 60),
        alerts=alerts(run),
        sightless=changed.sightless,
        when=moment(run.started),
        sections=_sections(changed),
        suspicions=changed.suspicions,
        opened=sum(changed.open.values()),
    )
    key = f"digest/{run.site}/{run.id}/{'unit' if unit else 'all'}/{unit}"
    return Draft(key, Channel.MAIL, to, subject, text, html, run.site, run.id, unit, domain)


def _subject(changed: Changes, unit: str) -> str:
    """【自查】某某局网站·法规科：新增3 复发1（11月23日）."""
    told = " ".join(f"{name}{len(getattr(changed, key))}" for key, name in _SHORT.items() if getattr(changed, key))
    told = told or f"本次检查{changed.run.status.label}"
    about = inert(changed.run.name or changed.run.site, 40) + (f"·{inert(unit, 30)}" if unit else "")
    return f"【自查】{about}：{told}（{moment(changed.run.started).partition('年')[2].partition(' ')[0]}）"


def _sections(changed: Changes) -> list[Section]:
    """What is to be done comes first and takes the room."""
    left, made = LISTED, []
    for name, title in _TITLES.items():
        entries = getattr(changed, name)
        if entries:
            lines = tuple(_line(entry) for entry in entries[:left])
            left -= len(lines)
            made.append(Section(title, len(entries), lines))
    return made


def _line(entry: EntryView) -> Line:
    return Line(
        number=inert(entry.number, 40),
        severity=Severity(entry.severity).label,
        title=inert(entry.title, 60),
        message=inert(entry.message, 200),
        page=inert(entry.page, 200),
        link=clickable(entry.page) if len(entry.page) <= 500 else "",
        target=inert(entry.url, 200) if entry.url != entry.page else "",
        advice=inert(entry.suggestion, 120),
        unit=inert(entry.unit, 60),
        deadline=inert(entry.limit, 40),
        reason=inert(entry.reason, 120),
        doubtful=entry.needs_review,
    )
