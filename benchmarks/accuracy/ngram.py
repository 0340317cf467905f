"""How well unlikely characters are found, each time in texts that the model has not seen."""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from benchmarks.ngram.corpus import Pair, folds, pairs, statutes
from benchmarks.ngram.sentences import han
from benchmarks.ngram.training import Training
from checks.words.ngram.model import Model, model_of, read_model
from checks.words.ngram.reading import suspicions_by_line
from checks.words.ngram.suspicions import Suspicion

SHIPPED = Path(__file__).resolve().parents[2] / "config" / "ngram" / "official.npz.xz"
Row = tuple[str, str, str, bool | None]


def measure(shared: Path) -> Iterator[Row]:
    """(name, value, target, whether it is met). Trains five times: some minutes."""
    text = shared / "text"
    training, writing, law = Training(text), pairs(text, "odw"), pairs(text, "law")
    scores = np.zeros((2, 3))
    for (known, tested), (known_law, tested_law) in zip(folds(writing), folds(law), strict=True):
        model = model_of(training.train([*known, *known_law]))
        scores += [_score(model, tested), _score(model, tested_law)]
    for name, (suspected, right, slips), least in (("公文", scores[0], (0.97, 0.4)), ("法律", scores[1], (None, None))):
        yield _rate(f"逐字模型，{name}，精确率", right / suspected, least[0])
        yield _rate(f"逐字模型，{name}，召回率", right / slips, least[1])
    yield from _shipped(read_model(SHIPPED.read_bytes()), statutes(text, held_out=True))


def _score(model: Model, tested: list[Pair]) -> tuple[int, int, int]:
    """How many characters were suspected, how many of them rightly, and how many are wrong."""
    suspected = found = slips = 0
    for wrong, right in tested:
        places = [seen.at for seen in suspicions_by_line([wrong], model).get(wrong, ())]
        suspected += len(places)
        found += sum(wrong[at] != right[at] for at in places)
        slips += sum(map(str.__ne__, wrong, right))
    return suspected, found, slips


def _seen(document: str, model: Model) -> Iterable[list[Suspicion]]:
    return suspicions_by_line([line for line in document.splitlines() if line], model).values()


def _rate(name: str, rate: float, least: float | None) -> Row:
    return name, f"{rate:.3f}", f"≥ {least}" if least else "", rate >= least if least else None


def _shipped(model: Model, documents: list[str]) -> Iterator[Row]:
    began, size = time.process_time(), sum(len(document.encode()) for document in documents) / 1e6
    alarms = sum(len(seen) for document in documents for seen in _seen(document, model))
    speed = size / (time.process_time() - began)
    false = alarms / sum(map(han, documents)) * 1e4
    yield "逐字模型，留出法规每万字误报", f"{false:.2f}", "≤ 0.75", false <= 0.75
    yield "逐字模型，速度", f"{speed:.2f} MB/s", "≥ 0.3 MB/s", speed >= 0.3
