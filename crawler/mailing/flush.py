"""Empties the outbox as far as the mail server lets us: one process at a time, each step written down first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from filelock import FileLock, Timeout

from crawler.logbook import log
from crawler.mailing.attachment import attachment
from crawler.mailing.post import Post
from crawler.mailing.webhook import notify
from crawler.workspace import Workspace
from reports.mail.delivery import Delivery, Fate, begun, interrupted, settled
from reports.mail.draft import Channel
from reports.mail.mail import Mail, MailState
from reports.mail.message import message
from reports.mail.sending import send
from reports.store.outbox import Outbox
from reports.store.store import Store

_STUCK = (MailState.HELD, MailState.UNSURE)


@dataclass(frozen=True, slots=True)
class Flushed:
    """sent: how many went out now. left: those that did not, as they are now. troubled: those tried now with something
    for a person to do: in vain, or refused for good to some of those they are for.
    """

    sent: int = 0
    left: tuple[Mail, ...] = ()
    troubled: tuple[Mail, ...] = ()


def flush(
    workspace: Workspace,
    post: Post,
    everything: bool = False,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Flushed:
    """Send what is due. Raises StoreError.

    everything: also what is to wait, and what waits for a person, who asks for it now. Without it nothing is tried
    while the server does not take us: a wrong password said again and again locks the account.
    """
    with Store(workspace.database) as store:
        if not store.exists():
            return Flushed()
        workspace.locks.mkdir(exist_ok=True)
        return _alone(workspace, lambda: _Round(workspace, post, store, clock).go(everything))


def _alone(workspace: Workspace, send: Callable[[], Flushed]) -> Flushed:
    try:
        with FileLock(workspace.locks / "mail.lock", timeout=0):
            return send()
    except Timeout:
        return Flushed()  # another process is at it


class _Round:
    """One walk through the outbox."""

    def __init__(self, workspace: Workspace, post: Post, store: Store, clock: Callable[[], datetime]) -> None:
        self._workspace = workspace
        self._post = post
        self._store = store
        self._clock = clock
        self._outbox: Outbox = store.outbox()
        self._closed: set[Channel] = set()
        """Channels of which nothing more is to be hoped for now."""
        self._refused: set[int] = set()
        """Mails that will never reach somebody, as we heard now."""

    def go(self, everything: bool) -> Flushed:
        tried = [self._tried(mail) for mail in self._wanted(everything)]
        return Flushed(
            sent=sum(mail.state is MailState.SENT for mail in tried),
            left=tuple(self._outbox.mails(MailState.QUEUED, *_STUCK)),
            troubled=tuple(m for m in tried if m.state in (*_STUCK, MailState.FAILED) or m.id in self._refused),
        )

    def _wanted(self, everything: bool) -> Iterator[Mail]:
        waiting = [self._woken(mail) for mail in self._outbox.mails(MailState.QUEUED, *_STUCK)]
        if not everything:
            self._closed |= {mail.channel for mail in waiting if mail.state is MailState.HELD}
        for mail in waiting:
            if mail.channel in self._closed:
                continue
            if everything:
                yield replace(mail, state=MailState.QUEUED, doubts=0) if mail.state in _STUCK else mail
            elif mail.state is MailState.QUEUED and mail.due <= self._clock():
                yield mail

    def _woken(self, mail: Mail) -> Mail:
        """Nobody else is at it: what is under way was left so by a program that was killed."""
        return self._saved(interrupted(mail, self._clock())) if mail.under_way else mail

    def _tried(self, mail: Mail) -> Mail:
        mail = self._saved(begun(mail, self._clock()))
        delivery = self._delivered(mail)
        after = self._saved(settled(mail, delivery, self._clock()))
        if delivery.general:
            self._closed.add(mail.channel)
        if delivery.refused:
            self._refused.add(mail.id)
        if delivery.fate is not Fate.DELIVERED or delivery.refused:
            log.warning("%s %s %s：%s", mail.channel.value, mail.id, after.state.value, after.trouble)
        return self._tried(after) if delivery.fate is Fate.TOO_LARGE and not mail.bare else after

    def _delivered(self, mail: Mail) -> Delivery:
        if mail.channel is Channel.WEBHOOK:
            return notify(mail, self._post.webhooks)
        if self._post.server is None:
            return Delivery(Fate.HELD, "mail.toml 中没有写邮件服务器", general=True)
        now, largest = self._clock(), self._post.settings.attachment_size
        going = attachment(mail, self._workspace, self._store, largest, now)
        made = message(mail, self._post.server.sender, now, going.workbook, going.remark)
        return send(self._post.server, made, mail.waiting)

    def _saved(self, mail: Mail) -> Mail:
        self._outbox.save(mail)
        return mail
