"""Many sentences as one text, so that the model is asked once."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.ngram.corpus import Pair
from checks.words.ngram.alphabet import MARGIN
from checks.words.ngram.model import Model
from checks.words.ngram.suspicions import candidates

GAP = "\n" * MARGIN
"""Between texts that must not see each other."""


def joined(found: list[Pair]) -> Pair:
    """All sentences as written, and all as they should be."""
    return GAP.join(wrong for wrong, _ in found), GAP.join(right for _, right in found)


def rows(model: Model, wrong: str, right: str) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Features of each candidate that the model sees in `wrong`, and whether it is the slip and its repair."""
    ids = model.alphabet.encode(wrong)
    seen = candidates(model, ids, np.arange(MARGIN, len(ids) - MARGIN))
    at = seen.at - MARGIN
    meant = [model.alphabet.character(int(number)) for number in seen.meant]
    slips = [wrong[place] != right[place] == character for place, character in zip(at, meant, strict=True)]
    return seen.features, np.array(slips, bool)


def han(text: str) -> int:
    """How many Chinese characters it has."""
    return sum("一" <= character <= "\u9fff" for character in text)
