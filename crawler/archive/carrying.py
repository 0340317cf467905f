"""Beginning a run with what an earlier one found, so that only a part of it needs to be asked for again."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from crawler.archive.archive import INDEX
from crawler.archive.judgements import take_over


def carry(base: Path, folder: Path, due: Iterable[str]) -> None:
    """Everything of `base`, as found there; only what is due is to be asked for again."""
    with _begun(base, folder) as index:
        index.execute("UPDATE fetch SET asked = 0")
        index.execute("DELETE FROM due")
        index.executemany("INSERT OR IGNORE INTO due VALUES (?)", ((url,) for url in due))


def go_on(base: Path, folder: Path) -> None:
    """Everything of `base`, as if this run itself had asked for it: the second night of one crawl."""
    with _begun(base, folder):
        pass


def origins(folder: Path) -> set[str]:
    """The earlier runs in whose records bodies of this run lie."""
    with closing(sqlite3.connect(folder / INDEX)) as index:
        return {name for (name,) in index.execute("SELECT DISTINCT origin FROM fetch WHERE origin != ''")}


@contextmanager
def _begun(base: Path, folder: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the index of `base`, there whole or not at all. Both folders are runs of one site."""
    part = folder / f"{INDEX}.part"
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(base / INDEX)) as source, closing(sqlite3.connect(part)) as index:
        source.backup(index)
        index.execute("UPDATE fetch SET origin = ? WHERE origin = '' AND offset IS NOT NULL", (base.name,))
        index.execute("DELETE FROM durable")
        yield index
        index.commit()
    take_over(base, folder)
    os.replace(part, folder / INDEX)
