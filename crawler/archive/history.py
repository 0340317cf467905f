"""history.jsonl: what was known of the site's articles when a run began, so that judging it again says the same."""

import json
from datetime import date
from pathlib import Path

from checks.history import History, Sighting
from crawler.workspace import write_whole

_NAME = "history.jsonl"


def save_history(history: History, folder: Path) -> None:
    reach = {column: day.isoformat() for column, day in history.reach.items()}
    lines = [{"listed": _said(history.listed), "reach": reach}]
    lines += [[known.address, known.title, _said(known.seen), _said(known.absent)] for known in history.sightings]
    write_whole(folder / _NAME, "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines))


def has_history(folder: Path) -> bool:
    """Whether it was noted; a run notes it once, at its beginning."""
    return (folder / _NAME).exists()


def load_history(folder: Path) -> History:
    """Of a run that noted none, nothing is known."""
    if not has_history(folder):
        return History()
    head, *lines = (json.loads(line) for line in (folder / _NAME).read_text("utf-8").split("\n") if line)
    return History(
        tuple(
            Sighting(address, title, date.fromisoformat(seen), _day(absent)) for address, title, seen, absent in lines
        ),
        _day(head["listed"]),
        {column: date.fromisoformat(day) for column, day in head["reach"].items()},
    )


def _said(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None
