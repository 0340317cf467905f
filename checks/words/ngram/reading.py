"""Lines of one document, asked of the model together: one large question is far cheaper than many small ones."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from checks.words.ngram.alphabet import MARGIN
from checks.words.ngram.model import Model
from checks.words.ngram.suspicions import Suspicion, suspicions

_MOST = 200_000
"""Characters that are asked about at once; about 70 MB are needed meanwhile."""

_FEWEST = 8
"""Chinese characters of a line: less is a name or a heading, of which the model knows too little."""
_HABIT = 3
_NUMBER = re.compile("[\u4e00-\u9fff]{2,8}[〔［\\[【（(](?:19|20)\\d\\d")
"""The number of a document begins with the short names of whoever issued it."""
_HAN = re.compile("[\u4e00-\u9fff]")


def suspicions_by_line(lines: Sequence[str], model: Model) -> Mapping[str, list[Suspicion]]:
    """What is suspected in each line that holds something suspicious."""
    found: dict[str, list[Suspicion]] = {}
    document = "\n".join(dict.fromkeys(lines))
    long_enough = (line for line in dict.fromkeys(lines) if len(_HAN.findall(line)) >= _FEWEST)
    for portion in _portions(list(long_enough)):
        starts = [0, *accumulate(len(line) + MARGIN for line in portion)]
        for seen in suspicions(model, "".join(line + "\n" * MARGIN for line in portion)):
            number = bisect_right(starts, seen.at) - 1
            line, here = portion[number], Suspicion(seen.at - starts[number], seen.meant, seen.weight)
            if not _numbered(line, here.at) and not _habitual(document, line, here.at):
                found.setdefault(line, []).append(here)
    return found


def _numbered(line: str, at: int) -> bool:
    return any(number.start() <= at < number.end() for number in _NUMBER.finditer(line))


def _habitual(document: str, line: str, at: int) -> bool:
    """Whether it stands beside its neighbour elsewhere too, in other surroundings: a word of these people."""
    pairs = (line[place : place + 2] for place in (at - 1, at) if 0 <= place < len(line) - 1)
    return any(len(set(re.findall(f"(.?){re.escape(pair)}(.?)", document))) >= _HABIT for pair in pairs)


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
