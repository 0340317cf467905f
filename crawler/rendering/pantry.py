"""Answers that many pages ask for, kept while a run renders: the site gives its scripts and styles once."""

from checks.reading.responses import Answer

_KINDS = frozenset({"script", "stylesheet", "font", "image"})
_MOST_BYTES = 128 * 1024 * 1024


class Pantry:
    """By address; what does not fit is asked for again."""

    def __init__(self) -> None:
        self._kept: dict[str, Answer] = {}
        self._bytes = 0

    def get(self, url: str) -> Answer | None:
        return self._kept.get(url)

    def keep(self, url: str, kind: str, answer: Answer) -> None:
        """kind: the browser's word for what it wanted; lists and documents are never kept."""
        if kind in _KINDS and answer.status == 200 and self._bytes + len(answer.body) <= _MOST_BYTES:
            self._kept[url] = answer
            self._bytes += len(answer.body)
