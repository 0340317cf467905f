"""Characters that hardly ever stand where they stand, while one that sounds or looks alike does."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checks.words.ngram.alphabet import FIRST, MARGIN, Ids
from checks.words.ngram.evidence import Floats, Places, evidence, windows
from checks.words.ngram.features import features
from checks.words.ngram.model import Model

_SEEN_TWO, _SEEN_THREE = 10, 4
_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A character of a text. at: its offset. meant: what may be right. weight: log odds that it is a slip."""

    at: int
    meant: str
    weight: float


@dataclass(frozen=True, slots=True)
class Candidates:
    """The likeliest other character at each suspicious place, with its features."""

    at: Places
    meant: Ids
    features: Floats


def suspicions(model: Model, text: str) -> list[Suspicion]:
    """In order, for a text without its margins. What is suspected is put right before looking once more."""
    ids = model.alphabet.encode(text)
    found: dict[int, Suspicion] = {}
    places = np.arange(MARGIN, len(ids) - MARGIN)
    for _ in range(_ROUNDS):
        seen = candidates(model, ids, places)
        weights = seen.features @ model.weights[:-1] + model.weights[-1]
        sure = weights >= model.least
        if not sure.any():
            break
        ids = ids.copy()
        ids[seen.at[sure]] = seen.meant[sure]
        for at, meant, weight in zip(seen.at[sure], seen.meant[sure], weights[sure], strict=True):
            suspicion = Suspicion(int(at) - MARGIN, model.alphabet.character(int(meant)), float(weight))
            found.setdefault(suspicion.at, suspicion)
        places = np.unique(seen.at[sure][:, None] + np.arange(1 - MARGIN, MARGIN))
    return [found[at] for at in sorted(found)]


def candidates(model: Model, ids: Ids, places: Places) -> Candidates:
    """Among `places` of a text encoded with its margins."""
    at = _suspicious(model, ids, places)
    which, meant, likeness = _confusions(model, ids[at])
    supported = _supported(model, ids, at[which], meant)
    which, meant, likeness = which[supported], meant[supported], likeness[supported]
    then = evidence(model, ids, at[which], meant).likelihood
    best, margin = _best(which, then)
    at, meant, likeness = at[which[best]], meant[best], likeness[best]
    now, then = evidence(model, ids, at, ids[at]), evidence(model, ids, at, meant)
    return Candidates(at, meant, features(model, ids, at, meant, likeness, margin, now, then))


def _suspicious(model: Model, ids: Ids, places: Places) -> Places:
    """Those whose characters are rare beside their neighbours: about one in fifteen of clean text."""
    at = places[ids[places] >= FIRST]
    around = [ids[at + offset] for offset in range(-3, 4)]
    twos = (windows(model.grams[2], around, 2) >= _SEEN_TWO).sum(0)
    threes = (windows(model.grams[3], around, 3) >= _SEEN_THREE).sum(0)
    return at[(threes == 0) | ((twos < 2) & (threes < 2))]


def _confusions(model: Model, written: Ids) -> tuple[Places, Ids, NDArray[np.uint8]]:
    """Which of `written`, what may be meant, and how it is alike, for every confusion of each."""
    numbers = written.astype(np.int64)
    first = model.starts[numbers]
    lengths = model.starts[numbers + 1] - first
    which = np.repeat(np.arange(len(written)), lengths)
    begun = np.repeat(np.cumsum(lengths) - lengths, lengths)
    rows = first[which] + np.arange(len(which)) - begun
    return which, model.confused[rows], model.likeness[rows]


def _supported(model: Model, ids: Ids, at: Places, meant: Ids) -> NDArray[np.bool_]:
    """Whether a sequence of three characters with it was seen more than once. Asked most: pairs rule out nearly all."""
    supported = np.zeros(len(at), bool)
    after, before = model.beside[ids[at - 1], meant], model.beside[meant, ids[at + 1]]
    for first, possible in ((-2, after), (-1, after & before), (0, before)):
        rows = np.flatnonzero(possible & ~supported)
        window = [meant[rows] if offset == 0 else ids[at[rows] + offset] for offset in range(first, first + 3)]
        han = np.logical_and.reduce([characters >= FIRST for characters in window])
        supported[rows] = han & (model.grams[3](*window) > 1)
    return supported


def _best(which: Places, likelihood: Floats) -> tuple[Places, Floats]:
    """The rows of the likeliest for each value of `which`, and its distance from the next."""
    order = np.lexsort((-likelihood, which))
    ranked = which[order]
    first = np.flatnonzero(np.diff(ranked, prepend=-1))
    following = np.minimum(first + 1, max(len(order) - 1, 0))
    margin = likelihood[order[first]] - likelihood[order[following]]
    alone = (following == first) | (ranked[following] != ranked[first])
    return order[first], np.where(alone, np.float32(np.inf), margin)
