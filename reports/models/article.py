"""Since when the articles of the sites are known."""

from django.db import models

from reports.models.site import Site


class Article(models.Model):
    """One article; its fields are those of `checks.history.Sighting`. Written once."""

    site = models.ForeignKey(Site, models.CASCADE, related_name="articles")
    address = models.TextField()
    title = models.TextField()
    seen = models.DateField()
    absent = models.DateField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("site", "address"), name="one_article_an_address"),)
