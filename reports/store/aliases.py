"""The databases that this process has open, as Django knows them: each under an alias of its own."""

import itertools
from collections.abc import Mapping
from typing import Any

from django.db import connections

_NUMBERS = itertools.count(1)


def enlist(wanted: Mapping[str, Any]) -> str:
    """A new alias, to be given to Django's `using`. wanted: what Django's DATABASES would hold of it."""
    alias = f"ledger-{next(_NUMBERS)}"
    connections.settings.update({alias: connections.configure_settings({"default": dict(wanted)})["default"]})
    return alias


def dismiss(alias: str) -> None:
    """Close it and forget it."""
    connections[alias].close()
    del connections[alias]
    del connections.settings[alias]
