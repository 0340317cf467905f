"""From the texts to a model: counts first, then how much each feature says, then how much is enough."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.ngram.confusions import confusions
from benchmarks.ngram.corpus import Pair, everyday, part, statutes, titles, words
from benchmarks.ngram.counting import Arrays, count
from benchmarks.ngram.fitting import fit
from benchmarks.ngram.sentences import GAP, han, joined, rows
from checks.words.ngram.features import NAMES
from checks.words.ngram.model import model_of
from checks.words.ngram.suspicions import suspicions

_LISTS_WEIGH = 2
_EVERYDAY_WEIGHS = 20
_FIT, _CHOOSE = 18, 24
"""Statutes whose part is below the first lend their clean text to the fit, below the second to the choice."""
_FALSE_ALARMS = 0.7
"""For each 10,000 characters of clean text, some of which is not so clean."""
_STEPS = np.arange(-0.5, 2.0, 0.05, dtype=np.float32)


class Training:
    """Reads the texts once. learned: counts of statutes and word lists, without the parts for fitting and choosing."""

    def __init__(self, text: Path) -> None:
        documents = statutes(text, held_out=False)
        self._statutes = documents
        self._choose = GAP.join(document for document in documents if _FIT <= part(document) < _CHOOSE)
        self._words = sorted(words(text))
        self._lists = ["\n".join(self._words), titles(text)] * _LISTS_WEIGH + [everyday()] * _EVERYDAY_WEIGHS
        self._confusions = confusions(text)
        self._learned = self._count([document for document in documents if part(document) >= _CHOOSE])
        self._learned |= {"weights": np.zeros(len(NAMES) + 1, np.float32), "least": np.float32(0)}
        clean = GAP.join(document for document in documents if part(document) < _FIT)
        self._clean = rows(model_of(self._learned), clean, clean)

    def train(self, known: Sequence[Pair]) -> Arrays:
        """A model that has seen these sentences. Its weights were fitted on what the counts did not hold then."""
        slips = rows(model_of(self._learned), *joined(list(known)))
        weights = fit(*(np.concatenate(both) for both in zip(slips, self._clean, strict=True)))
        least = self._least(self._learned | {"weights": weights})
        return self._count([*self._statutes, *(right for _, right in known)]) | {"weights": weights, "least": least}

    def _count(self, texts: Sequence[str]) -> Arrays:
        return count([GAP.join(texts), *self._lists], self._words, self._confusions)

    def _least(self, arrays: Arrays) -> np.float32:
        """The lowest weight at which few enough characters of clean text are suspected."""
        model = model_of(arrays | {"least": _STEPS[0]})
        weights = np.array([found.weight for found in suspicions(model, self._choose)])
        enough = [step for step in _STEPS if (weights >= step).sum() <= _FALSE_ALARMS * han(self._choose) / 1e4]
        return np.float32(enough[0])
