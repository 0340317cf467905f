"""An office with a ledger, and mails in its outbox."""

from datetime import UTC, datetime, timedelta

import pytest

from checks.inspection import Inspection
from crawler.mailing.flush import flush
from crawler.mailing.post import load_post
from crawler.workspace import Workspace
from reports.mail.draft import Channel, Draft
from reports.run import Run, RunStatus
from reports.store.store import Store


class Office:
    """A workspace whose clock can be set forward."""

    def __init__(self, root):
        self.place = Workspace(root)
        self.place.root.mkdir()
        self.now = datetime.now(UTC)
        run = Run("20261123-0200", "xian", "http://x/", "某某局", self.now, self.now, RunStatus.OK, {}, "0", "r")
        with Store(self.place.database) as store:
            store.record(run, [], Inspection(rules={}, pages=frozenset()))

    def settings(self, port, *more):
        lines = ('host = "127.0.0.1"', f"port = {port}", 'security = "none"', 'sender = "z@example.gov.cn"', *more)
        self.place.mail_settings.write_text("\n".join((*lines, 'to = ["bgs@example.gov.cn"]')), "utf-8")

    def write(self, *to, **more):
        with Store(self.place.database) as store:
            drafts = [Draft(address, Channel.MAIL, (address,), f"给{address}", "正文\n", **more) for address in to]
            store.outbox().put(drafts)
        self.now = max(self.now, datetime.now(UTC))

    def flush(self, everything=False, later=timedelta()):
        self.now += later
        return flush(self.place, load_post(self.place), everything, lambda: self.now)

    def mails(self, *states):
        with Store(self.place.database) as store:
            return store.outbox().mails(*states)

    def save(self, mail):
        with Store(self.place.database) as store:
            store.outbox().save(mail)


@pytest.fixture
def office(tmp_path):
    return Office(tmp_path / "zicha-data")
