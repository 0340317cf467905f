"""Where the entries stand."""

from django.db import models

from reports.models.entry import Entry


class Place(models.Model):
    """One place of one entry; see `reports.ledger.occurrence.Occurrence`. Primary keys keep their order."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="places")
    page = models.TextField()
    text = models.TextField()
    gone_since = models.DateTimeField(null=True)
