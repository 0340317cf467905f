"""The Django application that holds the ledger's tables."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "reports"
    label = "ledger"
    verbose_name = "整改台账"
    default_auto_field = "django.db.models.BigAutoField"
