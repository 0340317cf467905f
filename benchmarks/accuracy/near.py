"""Near misses of shipped phrases: how many slips are found, and how many right texts are accused."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.injected import KINDS, injected
from benchmarks.accuracy.statutes import held_out
from checks.words.lexicon import Lexicons
from checks.words.near.near_misses import NearMiss, near_misses
from checks.words.near.titles import title_misses
from checks.words.terms import Match
from checks.words.text import Block
from crawler.declared import load_declared
from crawler.workspace import Workspace

_PHRASES, _TITLES = "misspelled_phrase", "misspelled_title"
_RECALL = 0.97
_SURE, _UNSURE = 0.02, 1.0
"""False alarms per 10,000 Han characters."""


def measure(shared: Path) -> Iterator[tuple[str, str, str, bool | None]]:
    """Each figure: name, value, target, whether it is met. Reads the held-out statutes: look at it last."""
    lexicons = load_declared(Workspace(Path("/nonexistent"))).lexicons
    yield from _recall(lexicons)
    yield from _false_alarms(lexicons, shared)


def _recall(lexicons: Lexicons) -> Iterator[tuple[str, str, str, bool | None]]:
    alphabet = sorted(lexicons.spelling.words)
    rows = [row for row in lexicons.rows.values() if row.match is Match.NEAR and row.rule == _PHRASES]
    for kind in KINDS:
        wrong = [text for row in rows for text in injected(row.term, kind, alphabet)]
        seen = [near_misses(Block(f"关于{text}，"), lexicons, _PHRASES) for text in wrong]
        found = sum(map(bool, seen)) / len(wrong)
        sure = sum(any(miss.certain for miss in misses) for misses in seen) / len(wrong)
        yield f"near misses found, {kind}", f"{found:.4f} of {len(wrong)}", f">= {_RECALL}", found >= _RECALL
        yield f"near misses certain, {kind}", f"{sure:.4f}", "", None


def _false_alarms(lexicons: Lexicons, shared: Path) -> Iterator[tuple[str, str, str, bool | None]]:
    characters, sure, unsure = 0, list[str](), list[str]()
    for line in filter(None, held_out(shared)):
        characters += sum("\u4e00" <= one <= "\u9fff" for one in line)
        for miss in _misses(line, lexicons):
            (sure if miss.certain else unsure).append(f"{line[miss.start : miss.end]}≠{miss.row.term}")
    for name, found, most in (("certain", sure, _SURE), ("doubtful", unsure, _UNSURE)):
        rate = 10_000 * len(found) / characters
        value = f"{rate:.4f} per 10,000 ({len(found)} in {characters}): {'; '.join(found)}"
        yield f"near misses on held-out statutes, {name}, real slips included", value, f"<= {most}", rate <= most


def _misses(line: str, lexicons: Lexicons) -> Iterator[NearMiss]:
    block = Block(line)
    yield from near_misses(block, lexicons, _PHRASES)
    yield from title_misses(block, lexicons, _TITLES)
