"""Where everything is kept: names that are valid on Windows, files readable by owner and group only."""

import os
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
DEFAULT = "zicha-data"
DATABASE = "zicha.db"
_UNSAFE = re.compile(r"[^\w.\-]+")
_DEVICE = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)


def today() -> date:
    """The day in Beijing, wherever the machine stands."""
    return datetime.now(SHANGHAI).date()


def site_name(start: str) -> str:
    """A folder name for a start address: its host and port, `www.example.gov.cn` or `127.0.0.1-8000`."""
    bare = re.sub(r"^[a-z]+://", "", start).split("/")[0].split("@")[-1]
    return _DEVICE.sub(r"\1-", _UNSAFE.sub("-", bare).strip("-.")) or "site"


@dataclass(frozen=True)
class Workspace:
    """The folder tree of one office (`--workspace`, by default `zicha-data` in the current folder)."""

    root: Path

    @property
    def database(self) -> Path:
        return self.root / DATABASE

    @property
    def profiles(self) -> Path:
        return self.root / "sites"

    @property
    def documents(self) -> Path:
        return self.root / "documents"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def secret(self) -> Path:
        """The key with which leaked numbers are recognised again."""
        return self.root / "secret.key"

    @property
    def secrets(self) -> Path:
        """Passwords, one a file."""
        return self.root / "secrets"

    @property
    def mail_settings(self) -> Path:
        """How this office sends mail."""
        return self.root / "mail.toml"

    @property
    def locks(self) -> Path:
        return self.root / "locks"

    @property
    def reviews(self) -> Path:
        """Who proofread which file, before it was published."""
        return self.root / "reviews.csv"

    def memory(self, site: str) -> Path:
        """What the crawler remembers of a site; may be deleted."""
        return self.root / "memory" / f"{site}.sqlite"

    def probes(self, site: str) -> Path:
        """The log of timed visits of a site's home page; a spreadsheet that people may look into."""
        return self.root / "probes" / f"{site}.csv"

    def evidence(self, site: str, run: str) -> Path:
        """The records that ledger entries stand on which a run booked; there when the run is gone."""
        return self.root / "evidence" / site / f"{run}.warc.gz"

    def all_evidence(self, site: str) -> list[Path]:
        """All such files of a site, oldest first."""
        return sorted((self.root / "evidence" / site).glob("*.warc.gz"))

    def overlay(self, kind: str) -> Path:
        """The office's own files of a kind (`lexicons`, `rulepacks`), laid over the shipped ones."""
        return self.root / kind

    def site_runs(self, site: str) -> Path:
        return self.root / "runs" / site

    def run_folder(self, site: str, run: str) -> Path:
        return self.site_runs(site) / run

    def runs(self, site: str) -> list[str]:
        """The runs of a site that were begun, newest first. A folder that a kill left bare is none.

        Runs that lie in the future come last: they were begun by a clock that was wrong, and are not the latest.
        """
        now = _stem(datetime.now(SHANGHAI))
        begun = sorted((path.parent.name for path in self.site_runs(site).glob("*/run.json")), reverse=True)
        return sorted(begun, key=lambda name: name > f"{now}-99")

    def sites(self) -> list[str]:
        """The sites that have runs."""
        return sorted({path.parent.parent.name for path in (self.root / "runs").glob("*/*/run.json")})

    def new_run(self, site: str, now: datetime) -> str:
        """A fresh run's id, sortable by time; its folder is created."""
        stem = _stem(now)
        for name in (stem, *(f"{stem}-{extra}" for extra in range(2, 100))):
            folder = self.run_folder(site, name)
            try:
                folder.mkdir(parents=True)
            except FileExistsError:
                continue
            return name
        raise FileExistsError(self.site_runs(site))


def _stem(moment: datetime) -> str:
    return moment.strftime("%Y%m%d-%H%M%S")


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut. Half a character becomes "?"."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
