"""Mails, runs and entries to make them from."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from checks.findings import Severity
from reports.ledger.entry import Entry
from reports.ledger.occurrence import Occurrence
from reports.ledger.state import State
from reports.ledger.transition import MACHINE, Transition
from reports.mail.draft import Channel
from reports.mail.mail import Mail, MailState
from reports.run import Run, RunStatus

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
_CHINA = timezone(timedelta(hours=8))


class Make:
    """Plain values, to be changed by name."""

    now = NOW

    @staticmethod
    def mail(**changes) -> Mail:
        plain = Mail(
            id=1,
            key="digest/xian/1",
            channel=Channel.MAIL,
            site="xian",
            run="20261123-0200",
            unit="",
            message_id="<1@example.gov.cn>",
            created=NOW,
            subject="【自查】某某局：新增1",
            text="新增1条\n",
            html="<p>新增1条</p><!-- remark -->",
            to=("a@example.gov.cn", "b@example.gov.cn"),
            waiting=("a@example.gov.cn", "b@example.gov.cn"),
            state=MailState.QUEUED,
            due=NOW,
        )
        return replace(plain, **changes)

    @staticmethod
    def run(day: int = 0, **changes) -> Run:
        started = datetime(2026, 11, 23, 2, tzinfo=_CHINA) + timedelta(days=day)
        plain = Run(
            id=f"{started:%Y%m%d-%H%M}",
            site="xian",
            start="http://www.example.gov.cn/",
            name="某某县公共服务局",
            started=started,
            finished=started + timedelta(hours=1),
            status=RunStatus.OK,
            coverage={},
            tool="0",
            ruleset="r",
        )
        return replace(plain, **changes)

    @staticmethod
    def entry(number: int, **changes) -> Entry:
        plain = Entry(
            fingerprint=f"f{number}",
            site="xian",
            rule="broken_link",
            family="links",
            subject="LinkSubject",
            severity=Severity.MINOR,
            row="",
            rule_digest="",
            row_digest="",
            evidence_digest="",
            state=State.NEW,
            places=(Occurrence("http://www.example.gov.cn/a.html", "更多"),),
            url="http://www.example.gov.cn/gone.html",
            title="链接无法打开",
            message="链接无法访问，返回代码 404。",
            suggestion="核对链接地址。",
            basis="《检查指标》",
            excerpt=None,
            evidence="GET 404",
            needs_review=False,
            first_seen=date(2026, 11, 23),
            last_seen=date(2026, 11, 23),
            first_run="20261123-0200",
            last_run="20261123-0200",
            last_judged="20261123-0200",
            number=f"2026-{number:04d}",
        )
        return replace(plain, **changes)

    @staticmethod
    def move(number: int, before: State | None, after: State) -> Transition:
        return Transition(f"f{number}", NOW, MACHINE, "20261123-0200", before, after, "")


@pytest.fixture(scope="session")
def make() -> type[Make]:
    return Make
