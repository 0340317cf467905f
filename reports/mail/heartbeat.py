"""The weekly word that all is well, or that it is not: silence must not look like a quiet week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from reports.formats.parts.inert import inert
from reports.formats.parts.moment import moment
from reports.mail.draft import Channel, Draft
from reports.mail.letter import letter

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class SiteWeek:
    """One site's week. last: when its last run began, None for never; status: how that ended, as people read it.

    runs, new, relapsed, closed: of the week; open, overdue: as the last run left them.
    """

    name: str
    last: datetime | None = None
    status: str = ""
    runs: int = 0
    new: int = 0
    relapsed: int = 0
    closed: int = 0
    open: int = 0
    overdue: int = 0

    def missed(self, now: datetime, within: timedelta) -> bool:
        """It should have run since."""
        return self.last is None or now - self.last > within


def heartbeat(
    sites: Sequence[SiteWeek], to: tuple[str, ...], now: datetime, within: timedelta, unsent: int, domain: str
) -> Draft:
    """For those who are told of everything on these sites. within: how old the last run may be. unsent: mails that
    have not gone out. domain: of the sender.
    """
    missed = [site for site in sites if site.missed(now, within)]
    day = moment(now).partition(" ")[0]
    told = f"{len(missed)}个没有按时检查" if missed else "均按时检查"
    subject = f"【自查】每周简报：{len(sites)}个站点，{told}（{day.partition('年')[2]}）"
    rows = [
        {
            "name": inert(site.name, 100),
            "last": moment(site.last) if site.last else "从未检查",
            "status": site.status,
            "missed": site in missed,
            **{name: getattr(site, name) for name in ("runs", "new", "relapsed", "closed", "open", "overdue")},
        }
        for site in sorted(sites, key=lambda site: site not in missed)
    ]
    alerts = [
        f"{row['name']} 没有按时检查：最近一次为{row['last']}。请查看定时任务和运行日志。"
        for row in rows
        if row["missed"]
    ]
    if unsent:
        alerts.append(f"另有{unsent}封邮件或群通知没有发出，请运行 zicha mail list 查看。")
    values = {"title": subject, "alerts": alerts, "sightless": False, "rows": rows, "day": day}
    text, html = letter("heartbeat", **values, since=moment(now - _WEEK).partition(" ")[0])
    return Draft(f"heartbeat/{day}/{','.join(to)}", Channel.MAIL, to, subject, text, html, domain=domain)
