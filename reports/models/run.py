"""The recorded runs."""

from django.db import models

from reports.models.site import Site


class Run(models.Model):
    """One recorded run. Primary keys follow the order of recording, which is the order in time for each site.

    folder: the run's id, unique within its site. summary: what recording it did. judged: primary keys of
    the entries that it judged conclusively. listed, reach: see `checks.history.History`.
    """

    site = models.ForeignKey(Site, models.PROTECT, related_name="runs")
    folder = models.TextField()
    start = models.TextField()
    name = models.TextField()
    started = models.DateTimeField()
    finished = models.DateTimeField()
    status = models.TextField()
    coverage = models.JSONField(default=dict)
    tool = models.TextField()
    ruleset = models.TextField()
    notes = models.JSONField(default=list)
    failures = models.JSONField(default=list)
    columns = models.JSONField(default=list)
    figures = models.JSONField(default=dict)
    summary = models.JSONField(default=list)
    judged = models.JSONField(default=list)
    listed = models.DateField(null=True)
    reach = models.JSONField(default=dict)
    publication = models.JSONField(default=dict)
    standing = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "folder"), name="one_run_a_folder"),)
