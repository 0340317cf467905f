"""Whether each row of the packs finds its own example of a fault and leaves its innocent one alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.accuracy.judging import shipped
from checks.words.lexicon import Lexicons
from checks.words.matching import scan
from checks.words.terms import Match


def measure(shared: Path) -> Iterator[tuple[str, str, str, bool | None]]:
    packs = [replace(pack, style=True) for pack in shipped().lexicons.packs if pack.kind == "terms"]
    rows = [row for pack in packs for row in pack.rows if row.match is not Match.NEAR]
    lexicons = Lexicons(tuple(packs))
    found = sum(row in _rows(row.good_example, lexicons) for row in rows)
    left = sum(row not in _rows(row.bad_example, lexicons) for row in rows)
    yield "词条自带的错例被查出", f"{found}/{len(rows)}", "全部", found == len(rows)
    yield "词条自带的正例不报", f"{left}/{len(rows)}", "全部", left == len(rows)


def _rows(text: str, lexicons: Lexicons) -> list:
    return [hit.row for hit in scan(text, lexicons)]
