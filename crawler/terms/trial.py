"""How often each row fires in texts of the office that are known to be sound."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checks.context import Context
from crawler.proof.document import LARGEST, Unreadable, read_document
from crawler.proof.proofread import proofread
from crawler.sandbox.sandbox import Sandbox


@dataclass
class Trial:
    """counts: hits by row id. samples: one for each row, where and in what words. unread: files and why."""

    files: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    samples: dict[str, str] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)


def trial(folder: Path, context: Context) -> Trial:
    """Every file below a folder."""
    tried = Trial()
    with Sandbox() as sandbox:
        for path in _files(folder):
            try:
                with path.open("rb") as stream:
                    document = read_document(str(path), stream.read(LARGEST + 1), sandbox)
            except (Unreadable, OSError) as error:
                tried.unread.append(f"{path}：{error}。")
                continue
            tried.files += 1
            for slip in proofread(document, context).slips:
                if row := slip.finding.row:
                    tried.counts[row] += 1
                    tried.samples.setdefault(row, f"{path.name} {slip.place} {slip.finding.excerpt or ''}")
    return tried


def _files(folder: Path) -> Iterator[Path]:
    found = sorted(folder.rglob("*")) if folder.is_dir() else [folder]
    return (path for path in found if path.is_file())
