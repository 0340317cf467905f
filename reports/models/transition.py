"""The history of the entries."""

from typing import Any, NoReturn

from django.db import models

from reports.models.entry import Entry
from reports.models.run import Run


class Transition(models.Model):
    """One line of history, written once; see `reports.ledger.transition.Transition`.

    run: the run that moved the entry, or the site's latest run when a person did, so that the state
    of the ledger after any run can be told.
    """

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="transitions")
    run = models.ForeignKey(Run, models.PROTECT, related_name="transitions")
    at = models.DateTimeField()
    who = models.TextField()
    before = models.TextField()
    after = models.TextField()
    why = models.TextField()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("history is only ever added to")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("history is only ever added to")
