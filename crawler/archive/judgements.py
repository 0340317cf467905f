"""What judging gave page by page: written while the crawl goes on, read when the whole site is judged.

One line a page: the digest of its body, its address, what the rules said and what the gatherers noted, with tabs
between. A line holds for that very body under those very rules, so it also holds in a later run.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

from checks.findings import Finding, RuleFailure
from checks.judge import PageJudgement
from checks.words.privacy.masking import masked
from checks.words.privacy.numbers import has_long
from crawler.archive.findings import packed, unpacked
from crawler.archive.rows import Stored

_TAKEN_OVER = "judged.jsonl"
_PARTS = "judged-*.jsonl"
_NOTHING = "{}"


@dataclass(frozen=True, slots=True)
class Said:
    """What the rules said of one page; see PageJudgement."""

    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...]
    undecided: tuple[str, ...]
    excused: tuple[str, ...] = ()


class JudgementWriter:
    """Appends to one of the files of a run, each of which has one writer."""

    def __init__(self, folder: Path, part: str, ruleset: str):
        """part: a name of its own. ruleset: the digest of everything that decides a judgement."""
        path = folder / _PARTS.replace("*", part)
        if _ruleset(path) != ruleset:
            path.unlink(missing_ok=True)
        self._stream = path.open("ab")
        self._stream.truncate(_whole(path))
        if not self._stream.tell():
            self._write(ruleset)

    def add(self, stored: Stored, judged: PageJudgement) -> None:
        said = {
            "findings": [packed(finding) for finding in judged.findings],
            "failures": [asdict(failure) for failure in judged.failures],
            "undecided": judged.undecided,
            "excused": judged.excused,
        }
        told = {name: values for name, values in said.items() if values}
        self._write("\t".join((stored.body, stored.url, _dumped(told), _discreet(judged.facts))))

    def flush(self) -> None:
        self._stream.flush()

    def close(self) -> None:
        self._stream.close()

    def _write(self, line: str) -> None:
        self._stream.write(f"{line}\n".encode("utf-8", "surrogatepass"))


class Judgements:
    """Everything a run's files hold under one ruleset."""

    def __init__(self, folder: Path, ruleset: str):
        self._streams: list[BinaryIO] = []
        self._lines: dict[int, tuple[int, int]] = {}
        for path in _files(folder):
            if _ruleset(path) == ruleset:
                self._streams.append(path.open("rb"))
                self._survey(len(self._streams) - 1)

    def __contains__(self, stored: Stored) -> bool:
        return hash((stored.body, stored.url)) in self._lines

    def from_earlier(self, stored: Stored) -> bool:
        """Whether a page that was judged was judged by an earlier run."""
        number, _ = self._lines[hash((stored.body, stored.url))]
        return Path(self._streams[number].name).name == _TAKEN_OVER

    def said(self, stored: Stored) -> Said:
        """What the rules said of a page that was judged."""
        told = self._parts(stored)[2]
        raw = json.loads(told) if told != _NOTHING else {}
        return Said(
            tuple(unpacked(finding) for finding in raw.get("findings", ())),
            tuple(RuleFailure(**failure) for failure in raw.get("failures", ())),
            tuple(raw.get("undecided", ())),
            tuple(raw.get("excused", ())),
        )

    def facts(self, stored: Stored) -> Mapping[str, Any]:
        """What each gatherer noted of a page that was judged."""
        return json.loads(self._parts(stored)[3])

    def close(self) -> None:
        for stream in self._streams:
            stream.close()

    def _survey(self, number: int) -> None:
        """A last line without an end is what a kill left, or what is just being written."""
        begin = 0
        for line in self._streams[number]:
            body, _, rest = line.partition(b"\t")
            if rest and line.endswith(b"\n"):
                self._lines[hash((body.decode(), rest.partition(b"\t")[0].decode()))] = (number, begin)
            begin += len(line)

    def _parts(self, stored: Stored) -> list[str]:
        number, begin = self._lines[hash((stored.body, stored.url))]
        self._streams[number].seek(begin)
        return self._streams[number].readline().decode("utf-8", "surrogatepass").rstrip("\n").split("\t")


def take_over(source: Path, folder: Path) -> None:
    """Begin a run with what another run's files hold, as far as one ruleset gave it."""
    whole = b""
    for path in _files(source):
        head, _, lines = path.read_bytes().partition(b"\n")
        whole = whole or head + b"\n"
        if whole.startswith(head + b"\n"):
            whole += lines[: lines.rfind(b"\n") + 1]
    if whole:
        (folder / _TAKEN_OVER).write_bytes(whole)


def forget(folder: Path) -> None:
    """Let everything be judged anew."""
    for path in _files(folder):
        path.unlink()


def _files(folder: Path) -> list[Path]:
    """What was taken over first: what is judged later holds."""
    return [*folder.glob(_TAKEN_OVER), *sorted(folder.glob(_PARTS))]


def _whole(path: Path) -> int:
    """The bytes of a file up to the end of its last whole line."""
    return path.read_bytes().rfind(b"\n") + 1


def _ruleset(path: Path) -> str:
    """The first line of a file, "" when there is none."""
    try:
        with path.open("rb") as stream:
            return stream.readline().decode().rstrip("\n")
    except FileNotFoundError:
        return ""


def _discreet(facts: Mapping[str, Any]) -> str:
    """What gatherers noted of a page may quote a number that it leaks."""
    plain = _dumped(dict(facts))
    return _dumped(_masked(facts)) if has_long(plain) else plain


def _masked(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, Mapping):
        return {name: _masked(inner) for name, inner in value.items()}
    return [_masked(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
