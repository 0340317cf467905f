"""The outbox in the ledger's database: written with the run it tells of, so that neither is there without the other."""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from reports import models
from reports.mail.draft import Channel, Draft
from reports.mail.mail import Mail, MailState
from reports.store.database import Database

_FIELDS = tuple(field.name for field in fields(Mail))
_LISTS = ("to", "waiting")
_STATES = {"state": MailState, "channel": Channel}


def put(alias: str, drafts: Iterable[Draft]) -> int:
    """Within the caller's transaction. What was put there before under the same key is left alone."""
    now, rows = datetime.now(UTC), [_row(draft) for draft in drafts]
    known = set(
        models.Mail.objects.using(alias).filter(key__in=[row.key for row in rows]).values_list("key", flat=True)
    )
    fresh = [row for row in rows if row.key not in known]
    for row in fresh:
        row.created = row.due = now
    models.Mail.objects.using(alias).bulk_create(fresh)
    return len(fresh)


class Outbox:
    """What waits to be sent, and what became of it. Every method is one transaction and may raise a StoreError."""

    def __init__(self, database: Database, plainly: Callable[[], AbstractContextManager[None]]) -> None:
        """plainly: turns the database's errors into a StoreError."""
        self._database = database
        self._plainly = plainly

    def put(self, drafts: Iterable[Draft]) -> int:
        """How many were new."""
        with self._plainly(), self._database.atomic():
            return put(self._database.alias, list(drafts))

    def mails(self, *states: MailState) -> list[Mail]:
        """All, or those in some states, oldest first."""
        with self._plainly(), self._database.steady():
            rows = self._rows.order_by("pk")
            return [_value(row) for row in (rows.filter(state__in=states) if states else rows)]

    def save(self, mail: Mail) -> None:
        """Its fate so far."""
        row = models.Mail(**{name: _kept(getattr(mail, name)) for name in _FIELDS})
        with self._plainly(), self._database.atomic():
            row.save(using=self._database.alias, force_update=True)

    @property
    def _rows(self) -> Any:
        return models.Mail.objects.using(self._database.alias)


def _row(draft: Draft) -> models.Mail:
    """One message id for one draft, and for no other."""
    said = "\n".join((draft.key, *draft.to, draft.text))
    return models.Mail(
        key=draft.key,
        channel=draft.channel.value,
        site=draft.site,
        run=draft.run,
        unit=draft.unit,
        message_id=f"<{hashlib.sha256(said.encode()).hexdigest()[:40]}@{draft.domain}>",
        subject=draft.subject,
        text=draft.text,
        html=draft.html,
        to=list(draft.to),
        waiting=list(draft.to),
        state=MailState.QUEUED.value,
    )


def _value(row: models.Mail) -> Mail:
    told = {name: getattr(row, name) for name in _FIELDS}
    told |= {name: tuple(told[name]) for name in _LISTS}
    return Mail(**told | {name: kind(told[name]) for name, kind in _STATES.items()})


def _kept(value: Any) -> Any:
    if isinstance(value, (MailState, Channel)):
        return value.value
    return list(value) if isinstance(value, tuple) else value
