"""Counts of character sequences: sorted keys and, beside each, how often it was seen."""

import numpy as np
from numpy.typing import NDArray

from checks.words.ngram.alphabet import Ids

BITS = np.uint64(13)


def key(*ids: Ids) -> Ids:
    """One number for each sequence: the ids beside each other, 13 bits each, so at most four."""
    joined = ids[0]
    for following in ids[1:]:
        joined = (joined << BITS) | following
    return joined


class Grams:
    """Sequences of one length. keys: ascending. counts: of each; what is not listed was seen 0 times."""

    def __init__(self, keys: Ids, counts: NDArray[np.float32]) -> None:
        self.keys, self.counts = keys, counts

    def __call__(self, *ids: Ids) -> NDArray[np.float32]:
        """How often each sequence was seen; the n-th ids of all parameters are one sequence."""
        wanted = key(*ids)
        places = np.searchsorted(self.keys, wanted)
        places[places == len(self.keys)] = 0
        return np.where(self.keys[places] == wanted, self.counts[places], np.float32(0))
