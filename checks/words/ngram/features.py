"""What speaks for a slip: numbers about a character as written and the one that may be meant."""

import numpy as np
from numpy.typing import NDArray

from checks.words.ngram.alphabet import FIRST, Ids
from checks.words.ngram.evidence import Evidence, Floats, Places, windows
from checks.words.ngram.model import Model

NAMES = (
    *("gain", "written", "margin", "sound", "shape", "homely", "frequent", "rarer"),
    *("word 2", "word 3", "word 4", "new word 2", "new word 3", "new word 4"),
    *("pair", "both pairs", "three", "four", "new pair", "new both pairs", "new three", "new four", "new fours"),
)
_MOST_MARGIN = 12.0
_REACH = 8


def features(
    model: Model,
    ids: Ids,
    at: Places,
    meant: Ids,
    likeness: NDArray[np.uint8],
    margin: Floats,
    now: Evidence,
    then: Evidence,
) -> Floats:
    """Shape (places, NAMES). margin: by how much the next best is less likely. now, then: as written, as meant."""
    written = ids[at]
    return np.stack(
        [
            then.likelihood - now.likelihood,
            now.likelihood,
            np.minimum(margin, _MOST_MARGIN),
            likeness & 1,
            likeness >> 1,
            _homely(model, ids)[at],
            np.log1p(model.single[meant.astype(np.int64)]),
            np.log1p(model.single[written.astype(np.int64)]),
            *_words(model, ids, at, written),
            *_words(model, ids, at, meant),
            *_seen(now),
            *_seen(then),
            (then.four > 1).sum(0),
        ],
        axis=1,
        dtype=np.float32,
    )


def _words(model: Model, ids: Ids, at: Places, characters: Ids) -> list[Floats]:
    around = [ids[at + offset] for offset in range(-3, 4)]
    around[3] = characters
    return [windows(model.words[length], around, length).max(0) for length in (2, 3, 4)]


def _seen(found: Evidence) -> list[Floats]:
    return [
        np.log1p(found.two.max(0)),
        np.log1p(found.two.min(0)),
        np.log1p(found.three.sum(0)),
        np.log1p(found.four.sum(0)),
    ]


def _homely(model: Model, ids: Ids) -> Floats:
    """For each place, which part of what stands around it, without it, the model knows: is this its kind of text?"""
    han = ids >= FIRST
    threes = han[:-2] & han[1:-1] & han[2:]
    known = threes & (model.grams[3](ids[:-2], ids[1:-1], ids[2:]) > 1)
    places = np.arange(len(ids))
    near, all_near = (_around(flags, places) for flags in (known, threes))
    return (near + 1) / (all_near + 2)


def _around(flags: NDArray[np.bool_], places: Places) -> Floats:
    """How many of the sequences of three that begin near each place, but do not hold it, are flagged."""
    sums = np.concatenate([[0], np.cumsum(flags)])

    def between(first: Places, last: Places) -> NDArray[np.int64]:
        return sums[np.clip(last, 0, len(flags))] - sums[np.clip(first, 0, len(flags))]

    before = between(places - 2 - _REACH, places - 2)
    return (before + between(places + 1, places + 1 + _REACH)).astype(np.float32)
