"""What the crawler remembers of a site from run to run. A cache: without it nothing is judged wrongly, only later."""

import sqlite3
from collections.abc import Collection, Mapping
from pathlib import Path


class Memory:
    """One SQLite file a site."""

    def __init__(self, path: Path):
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path)
        self._database.execute("CREATE TABLE IF NOT EXISTS silent (url TEXT PRIMARY KEY, since TEXT NOT NULL)")

    def silent(self) -> dict[str, str]:
        """Since when each address has been silent, ISO 8601."""
        return dict(self._database.execute("SELECT url, since FROM silent"))

    def heard(self, asked: Collection[str], silent: Mapping[str, str]) -> None:
        """Keep the first silence of what is still silent, and forget what spoke. asked: addresses of this run."""
        with self._database:
            spoke = ((url,) for url in asked if url not in silent)
            self._database.executemany("DELETE FROM silent WHERE url = ?", spoke)
            self._database.executemany("INSERT OR IGNORE INTO silent VALUES (?, ?)", silent.items())

    def close(self) -> None:
        self._database.close()
