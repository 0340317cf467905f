"""The ledger's entries."""

from django.db import models

from reports.models.site import Site


class Entry(models.Model):
    """One problem through time; its fields are those of `reports.ledger.entry.Entry`.

    year and sequence make the number that people use, unique in the workspace and never given again.
    """

    site = models.ForeignKey(Site, models.PROTECT, related_name="entries")
    year = models.PositiveIntegerField()
    sequence = models.PositiveIntegerField()
    fingerprint = models.TextField()
    rule = models.TextField()
    family = models.TextField()
    subject = models.TextField()
    severity = models.PositiveSmallIntegerField()
    row = models.TextField()
    rule_digest = models.TextField()
    row_digest = models.TextField()
    evidence_digest = models.TextField()
    decided_on = models.TextField()
    state = models.TextField()
    url = models.TextField()
    title = models.TextField()
    message = models.TextField()
    suggestion = models.TextField()
    basis = models.TextField()
    excerpt = models.JSONField(null=True)
    evidence = models.TextField()
    needs_review = models.BooleanField()
    unit = models.TextField()
    assigned = models.BooleanField(default=False)
    deadline = models.DateField(null=True)
    until = models.DateField(null=True)
    legacy = models.BooleanField(default=False)
    first_seen = models.DateField()
    last_seen = models.DateField()
    first_run = models.TextField()
    last_run = models.TextField()
    last_judged = models.TextField()
    suspected = models.PositiveIntegerField(default=0)
    signatures = models.JSONField(default=dict)
    relapses = models.PositiveIntegerField()
    reason = models.TextField()
    note = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("site", "fingerprint"), name="one_entry_a_fingerprint"),
            models.UniqueConstraint(fields=("year", "sequence"), name="one_entry_a_number"),
        )

    @property
    def number(self) -> str:
        return f"{self.year}-{self.sequence:04d}"
