"""Lines of one document, asked of the model together: one large question is far cheaper than many small ones."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from checks.words.ngram.alphabet import MARGIN
from checks.words.ngram.model import read_model
from checks.words.ngram.suspicions import Suspicion, suspicions

_MOST = 200_000
"""Characters that are asked about at once; about 70 MB are needed meanwhile."""


def suspicions_by_line(lines: Sequence[str], model: bytes) -> Mapping[str, list[Suspicion]]:
    """What is suspected in each line that holds something suspicious. model: the bytes of a model file."""
    found: dict[str, list[Suspicion]] = {}
    language = read_model(model)
    for portion in _portions(list(dict.fromkeys(lines))):
        starts = [0, *accumulate(len(line) + MARGIN for line in portion)]
        for seen in suspicions(language, "".join(line + "\n" * MARGIN for line in portion)):
            number = bisect_right(starts, seen.at) - 1
            here = Suspicion(seen.at - starts[number], seen.meant, seen.weight)
            found.setdefault(portion[number], []).append(here)
    return found


def _portions(lines: list[str]) -> list[list[str]]:
    portions: list[list[str]] = []
    room = 0
    for line in lines:
        if len(line) > room or not portions:
            portions.append([])
            room = _MOST
        portions[-1].append(line)
        room -= len(line)
    return portions
