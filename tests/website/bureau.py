"""A bureau that keeps a ledger: what it does in a day, and what its ledger says."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from crawler.workspace import SHANGHAI
from tests.reports.documents.conftest import seen
from tests.website.clock import ahead
from tests.website.command import Ended, Zicha
from tests.website.postoffice import PostOffice
from tests.website.website import Website


@dataclass
class Bureau:
    """Its command line, website and mail server, on one day after the other.

    units: by the address of their mail, "" for who is told of everything. numbers: of the entries, by the path of what
    is wrong.
    """

    zicha: Zicha
    site: Website
    post: PostOffice
    units: dict[str, str]
    days: int = 0
    numbers: dict[str, str] = field(default_factory=dict)

    @property
    def today(self) -> date:
        return (datetime.now(SHANGHAI) + timedelta(days=self.days)).date()

    def __call__(self, *arguments: str | Path, code: int = 0) -> Ended:
        ended = self.zicha(*arguments, **ahead(24 * self.days))
        assert ended.code == code, ended.out + ended.err
        return ended

    def run(self, code: int) -> dict[str, EmailMessage]:
        """The next check of the site; the mails that it brought, by unit, at most one each."""
        before = len(self.post.taken)
        self("run", "xian", code=code)
        mails = self.post.taken[before:]
        told = {self.units[mail["X-Envelope-To"]]: mail for mail in mails}
        assert len(told) == len(mails)
        assert all(mail["To"] == mail["X-Envelope-To"] for mail in mails)
        return told

    def entries(self) -> dict[str, dict[str, Any]]:
        """The whole ledger by number, each with its history."""
        listed = self.zicha.listed("ledger", "list").json
        return {entry["number"]: self.zicha.listed("ledger", "show", entry["number"]).json for entry in listed}

    def entry(self, path: str) -> dict[str, Any]:
        return self.zicha.listed("ledger", "show", self.numbers[path]).json

    def states(self, *paths: str) -> list[str]:
        return [self.entry(path)["state"] for path in paths]

    def of(self, *paths: str) -> set[str]:
        return {self.numbers[path] for path in paths}

    def drawn_up(self, folder: Path, kind: str, *options: str) -> list[str]:
        """The documents of this kind, as a reader sees them."""
        self("report", "--document", kind, "--folder", folder / kind, *options)
        return ["\n".join(seen(path.read_bytes())) for path in sorted((folder / kind).glob("*.docx"))]


def is_open(entry: dict[str, Any]) -> bool:
    return entry["state"] not in ("已销号", "误报")


def tally(entries: Iterable[dict[str, Any]]) -> dict[str, int]:
    """What the ledger itself says happened since its first day, and how it stands now."""
    known = list(entries)
    moves = Counter(step["to"] for entry in known for step in entry["history"] if step["from"] != step["to"])
    names = {"新增": "新发现", "复发": "复发", "已销号": "销号", "误报": "认定误报"}
    deferred = sum(entry["state"] == "暂不整改" for entry in known)
    standing = {"期末未销号": sum(map(is_open, known)), "暂不整改": deferred}
    return {told: moves[state] for state, told in names.items()} | standing
