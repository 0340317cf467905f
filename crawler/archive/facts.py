"""The facts table of a run: small facts of every page, streamed, never bodies."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

NAME = "facts.jsonl"


class FactsWriter:
    """Writes one line a page while it is judged."""

    def __init__(self, folder: Path):
        self._stream = (folder / NAME).open("w", encoding="utf-8", newline="\n")

    def add(self, url: str, facts: Mapping[str, Any]) -> None:
        self._stream.write(json.dumps([url, dict(facts)], ensure_ascii=False) + "\n")

    def close(self) -> None:
        self._stream.close()


def read_facts(folder: Path, gatherer: str) -> Iterator[tuple[str, Any]]:
    """(page url, facts) of every page that has facts for one gatherer."""
    with (folder / NAME).open(encoding="utf-8") as stream:
        for line in stream:
            url, facts = json.loads(line)
            if gatherer in facts:
                yield url, facts[gatherer]
