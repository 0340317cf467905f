"""The outbox: what is to be said, what was said, and what could not be."""

from django.db import models


class Mail(models.Model):
    """One mail or message; its fields are those of `reports.mail.mail.Mail`. Never removed.

    key: what it is about; nothing is said twice under one key.
    """

    key = models.TextField(unique=True)
    channel = models.TextField()
    site = models.TextField()
    run = models.TextField()
    unit = models.TextField()
    message_id = models.TextField(unique=True)
    created = models.DateTimeField()
    subject = models.TextField()
    text = models.TextField()
    html = models.TextField()
    to = models.JSONField(default=list)
    waiting = models.JSONField(default=list)
    refused = models.JSONField(default=dict)
    state = models.TextField(db_index=True)
    attempts = models.PositiveIntegerField(default=0)
    doubts = models.PositiveIntegerField(default=0)
    under_way = models.BooleanField(default=False)
    bare = models.BooleanField(default=False)
    due = models.DateTimeField()
    sent = models.DateTimeField(null=True)
    trouble = models.TextField(default="")
