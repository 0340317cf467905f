"""What a column's page lets one say: in time, overdue, empty, or why nothing can be said."""

from datetime import date

from checks.artifacts import Fetch, OutcomeClass
from checks.columns.sheet import Sheet


def state(sheet: Sheet | None, fetch: Fetch | None, limit: int | None, today: date) -> str:
    """ok, stale, empty, needs_render, unverified or unknown.

    limit: days after which the column is overdue, None when it need not be updated. A list without dates is unknown,
    never stale; a column without limit is in order when it shows entries or sentences. A list that was loaded in part
    may be seen to be in time, but never to be overdue.
    """
    if sheet is None:
        return "unknown" if _alive(fetch) else "unverified"
    if not sheet.items and (sheet.render or sheet.blank):
        return "needs_render" if sheet.render else "empty"
    if limit is None:
        return "ok" if sheet.items or sheet.worded else "unknown"
    if not sheet.latest:
        return "unknown"
    if (today - date.fromisoformat(sheet.latest)).days <= limit:
        return "ok"
    return "needs_render" if sheet.partial else "stale"


def reason(sheet: Sheet | None, fetch: Fetch | None) -> str:
    """Why a column could not be looked at, in Chinese; "" when it was."""
    if sheet is not None or _alive(fetch):
        return ""
    return fetch.outcome.label if fetch else "本次没有访问"


def _alive(fetch: Fetch | None) -> bool:
    return fetch is not None and fetch.page and fetch.outcome.kind is OutcomeClass.ALIVE
