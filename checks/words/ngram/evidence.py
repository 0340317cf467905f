"""How often a character was seen among its neighbours, in every window of two to four characters that holds it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checks.words.ngram.alphabet import Ids
from checks.words.ngram.grams import Grams
from checks.words.ngram.model import Model

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
_TRUST = (24.0, 8.0, 4.0)
"""After how many sightings of what stands before it a window of 2, 3, 4 counts as much as the shorter one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of the windows of each length, from the one that ends with the character to the one that begins with it.

    likelihood: natural logarithm of the probability of the character and the three after it, given what is before.
    """

    two: Floats
    three: Floats
    four: Floats
    likelihood: Floats


def evidence(model: Model, ids: Ids, at: Places, characters: Ids) -> Evidence:
    """Of `characters` where they would stand at the places `at` of a text; shapes (2|3|4, places) and (places,)."""
    around = [ids[at + offset] for offset in range(-3, 4)]
    around[3] = characters
    two, three, four = (windows(model.grams[n], around, n) for n in (2, 3, 4))
    return Evidence(two, three, four, _likelihood(model, around, two, three, four))


def windows(grams: Grams, around: list[Ids], length: int) -> Floats:
    """Counts of the windows of `length` that hold the middle one of seven."""
    return np.stack([grams(*around[first : first + length]) for first in range(4 - length, 4)])


def _likelihood(model: Model, around: list[Ids], two: Floats, three: Floats, four: Floats) -> Floats:
    grams, single = model.grams, [model.single[ids.astype(np.int64)] for ids in around]
    # Sequences that end with or before the n-th of the four characters whose probability is asked for.
    pairs = [grams[2](*around[1:3]), *two, grams[2](*around[4:6]), grams[2](*around[5:7])]
    threes = [grams[3](*around[0:3]), *three, grams[3](*around[4:7])]
    total = model.single.sum()
    likelihood = np.zeros(len(around[0]), np.float32)
    for n in range(4):
        chance = (single[n + 3] + 0.5) / total
        steps = ((pairs[n + 1], single[n + 2]), (threes[n + 1], pairs[n]), (four[n], threes[n]))
        for trust, (seen, before) in zip(_TRUST, steps, strict=True):
            chance = (seen + trust * chance) / (before + trust)
        likelihood += np.log(chance)
    return likelihood
