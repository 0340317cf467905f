"""Lists what reads like a near miss but stands in official texts again and again: it is legitimate.

python -m benchmarks.accuracy.near_variants SHARED
reads the statutes without the held-out part and adds to the column not_within of the near rows in config/lexicons
what is found at least twice. Read what it prints: an error that was copied is no variant.
"""

import csv
import io
import sys
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.accuracy.statutes import training
from checks.words.lexicon import Lexicons
from checks.words.near.near_misses import near_misses
from checks.words.text import Block
from crawler.declared import SHIPPED, load_declared
from crawler.workspace import Workspace

_OFTEN = 2


def main(shared: Path) -> None:
    lexicons = load_declared(Workspace(Path("/nonexistent"))).lexicons
    found = _seen(lexicons, shared)
    for pack in lexicons.packs:
        if any(row.id in found for row in pack.rows):
            _write(SHIPPED / "lexicons" / f"{pack.name}.csv", found)


def _seen(lexicons: Lexicons, shared: Path) -> dict[str, list[str]]:
    counted: Counter[tuple[str, str]] = Counter()
    for line in training(shared):
        for miss in near_misses(Block(line), lexicons, "misspelled_phrase") if line else ():
            counted[miss.row.id, line[miss.start : miss.end]] += 1
    found = defaultdict(list)
    for (row, text), count in counted.most_common():
        if count >= _OFTEN:
            print(count, lexicons.rows[row].term, text)
            found[row].append(text)
    return found


def _write(path: Path, found: dict[str, list[str]]) -> None:
    table = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    for row in table:
        known = [word for word in row["not_within"].split("|") if word]
        row["not_within"] = "|".join(dict.fromkeys([*known, *found.get(row["id"], ())]))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, table[0], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(table)
    path.write_text(f"\ufeff{out.getvalue()}", encoding="utf-8", newline="")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
