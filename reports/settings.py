"""Django's settings for the ledger, made here so that nobody has to write a settings module."""

import django
from django.conf import settings


def configure() -> None:
    """Set Django up once a process; later calls do nothing. No database is named: each store brings its own."""
    if settings.configured:
        return
    settings.configure(
        INSTALLED_APPS=["reports.apps.LedgerConfig"],
        DATABASES={},
        USE_TZ=True,
        TIME_ZONE="Asia/Shanghai",
        LANGUAGE_CODE="zh-hans",
        LOGGING_CONFIG=None,
    )
    django.setup()
