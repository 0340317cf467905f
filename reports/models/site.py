"""The sites of this workspace."""

from django.db import models


class Site(models.Model):
    """A site by its name in the profile, which is also its folder's name."""

    name = models.TextField(unique=True)
