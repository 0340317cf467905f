"""What a row of the fetch index holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from checks.artifacts import Fetch, Outcome

FETCH = "outcome, status, final_url, content_type, reason, at, method, location, page, fragment, attachment, title"
KEPT = "offset, body, etag, modified"


@dataclass(frozen=True, slots=True)
class Kept:
    """A body that was stored: where its record begins, its digest, and by what the server knows it again."""

    offset: int | None = None
    body: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """A page, fragment or attachment whose body can be read. origin: the run whose records hold it, "" for this one."""

    url: str
    offset: int
    origin: str
    body: str
    fragment: bool
    attachment: bool = False


def values_of(fetch: Fetch) -> tuple[object, ...]:
    """In the order of FETCH."""
    return (
        fetch.outcome.value,
        fetch.status,
        fetch.final_url,
        fetch.content_type,
        fetch.reason,
        fetch.at,
        fetch.method,
        fetch.location,
        int(fetch.page),
        int(fetch.fragment),
        int(fetch.attachment),
        fetch.title,
    )


def fetch_of(url: str, row: Sequence) -> Fetch:
    """The reverse of `values_of`."""
    *told, page, fragment, attachment, title = row
    outcome, status, final_url, content_type, reason, at, method, location = told
    kept = {"page": bool(page), "fragment": bool(fragment), "attachment": bool(attachment), "title": title}
    return Fetch(url, Outcome(outcome), status, final_url, content_type, reason, at, method, location, **kept)
