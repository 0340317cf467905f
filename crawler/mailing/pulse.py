"""Gathers what the weekly heartbeat tells."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from crawler.mailing.post import Post
from crawler.workspace import Workspace
from reports.mail.draft import Draft
from reports.mail.heartbeat import SiteWeek, heartbeat
from reports.mail.mail import MailState
from reports.store.store import Store

_WEEK = timedelta(days=7)


def pulse(workspace: Workspace, post: Post, now: datetime | None = None) -> list[Draft]:
    """One heartbeat for each group of people; of sites that have a profile or were ever inspected."""
    now = now or datetime.now(UTC)
    within = timedelta(days=post.settings.run_within)
    profiled = {path.stem for path in workspace.profiles.glob("*.toml")}
    weeks, unsent = {name: SiteWeek(name) for name in profiled}, 0
    with Store(workspace.database) as store:
        if store.exists():
            weeks = dict(_weeks(store, profiled, now))
            unsent = len(store.outbox().mails(MailState.QUEUED, MailState.HELD, MailState.UNSURE))
    groups = post.recipients.groups(sorted(weeks))
    about = (now, within, unsent, post.recipients.domain)
    return [heartbeat([weeks[site] for site in sites], to, *about) for to, sites in groups.items()]


def _weeks(store: Store, profiled: set[str], now: datetime) -> Iterator[tuple[str, SiteWeek]]:
    recorded = set(store.sites())
    for site in profiled - recorded:
        yield site, SiteWeek(site)
    for site in recorded:
        view = store.report(site)
        brought = store.summaries(site, now - _WEEK)
        yield (
            site,
            SiteWeek(
                name=view.run.name or site,
                last=view.run.started,
                status=view.run.status.label,
                runs=len(brought),
                new=sum(one.new for one in brought),
                relapsed=sum(one.relapsed for one in brought),
                closed=sum(one.closed for one in brought),
                open=len(view.entries),
                overdue=sum(entry.overdue for entry in view.entries),
            ),
        )
