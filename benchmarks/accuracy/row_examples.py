"""Whether each row of the packs finds its own example of a fault and leaves its innocent one alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.accuracy.judging import shipped
from checks.words.lexicon import Lexicons, Pack
from checks.words.matching import scan
from checks.words.terms import Match


def measure(shared: Path) -> Iterator[tuple[str, str, str, bool | None]]:
    packs = tuple(_without_near(pack) for pack in shipped().lexicons.packs if pack.kind == "terms")
    rows = [row for pack in packs for row in pack.rows]
    lexicons = Lexicons(packs)
    found = sum(row in _rows(row.good_example, lexicons) for row in rows)
    left = sum(row not in _rows(row.bad_example, lexicons) for row in rows)
    yield "词条自带的错例被查出", f"{found}/{len(rows)}", "全部", found == len(rows)
    yield "词条自带的正例不报", f"{left}/{len(rows)}", "全部", left == len(rows)


def _without_near(pack: Pack) -> Pack:
    """Near rows hold what is right, and their examples are for the rule about near misses."""
    return replace(pack, style=True, rows=tuple(row for row in pack.rows if row.match is not Match.NEAR))


def _rows(text: str, lexicons: Lexicons) -> list:
    return [hit.row for hit in scan(text, lexicons)]
