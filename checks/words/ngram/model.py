"""A language model of official Chinese: what stands beside what, and what is mistaken for what.

The file is an .npz archive (numpy's own format) inside xz. Its arrays:

characters   uint32, code points; the n-th has the id n + 5, see `checks.words.ngram.alphabet`
keysN        N = 2, 3, 4: uint64, ascending, each but the first as its distance from the one before; 13 bits a character
countsN      N = 1 … 4: uint8, the count c as the nearest whole number to 12·log2(c), at most 255; for N = 1 by id
wordsN       N = 2, 3, 4: keys of dictionary words, as keysN
starts       uint32, by id: where its confusions begin in the next two; one more at the end
confused     uint16, ids of characters that are taken for it
likeness     uint8, of each: 1 sounds alike, 2 looks alike, 3 both
weights      float32, of the features in their order, the last is the constant; their sum is the log odds of a slip
least        float32, from which sum on a character is suspected
"""

import io
import lzma
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from checks.words.ngram.alphabet import Alphabet, Ids
from checks.words.ngram.grams import BITS, Grams

COUNT_STEPS = 12


@dataclass(frozen=True, eq=False)
class Model:
    """single: counts by id. beside: whether the second was ever seen after the first, by two ids, a fast answer.

    grams, words: by length, 2 to 4. The others: see above.
    """

    alphabet: Alphabet
    single: NDArray[np.float32]
    beside: NDArray[np.bool_]
    grams: dict[int, Grams]
    words: dict[int, Grams]
    starts: NDArray[np.int64]
    confused: Ids
    likeness: NDArray[np.uint8]
    weights: NDArray[np.float32]
    least: float


@lru_cache(maxsize=1)
def read_model(data: bytes) -> Model:
    """Read once per process. Raises ValueError where the file is none of ours."""
    try:
        with np.load(io.BytesIO(lzma.decompress(data)), allow_pickle=False) as arrays:
            return model_of(dict(arrays))
    except (lzma.LZMAError, EOFError, KeyError, OSError) as error:
        raise ValueError(f"不是语言模型文件（{error}）") from error


def model_of(arrays: dict[str, NDArray]) -> Model:
    """The model from the arrays of its file."""
    grams = {n: Grams(np.cumsum(arrays[f"keys{n}"]), _counts(arrays[f"counts{n}"])) for n in (2, 3, 4)}
    return Model(
        alphabet=Alphabet("".join(map(chr, arrays["characters"]))),
        single=_counts(arrays["counts1"]),
        beside=_beside(len(arrays["counts1"]), grams[2]),
        grams=grams,
        words={n: _words(np.cumsum(arrays[f"words{n}"])) for n in (2, 3, 4)},
        starts=arrays["starts"].astype(np.int64),
        confused=arrays["confused"].astype(np.uint64),
        likeness=arrays["likeness"],
        weights=arrays["weights"],
        least=float(arrays["least"]),
    )


def _counts(steps: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.exp2(steps.astype(np.float32) / COUNT_STEPS)


def _beside(size: int, pairs: Grams) -> NDArray[np.bool_]:
    table = np.zeros((size, size), bool)
    table[pairs.keys >> BITS, pairs.keys & ((np.uint64(1) << BITS) - np.uint64(1))] = True
    return table


def _words(keys: Ids) -> Grams:
    return Grams(keys, np.ones(len(keys), np.float32))
