"""Train the model of official Chinese that zicha ships: python -m benchmarks.ngram TEXTS [FILE]."""

import sys
from pathlib import Path

from benchmarks.ngram.corpus import pairs
from benchmarks.ngram.counting import pack
from benchmarks.ngram.training import Training

SHIPPED = Path(__file__).resolve().parents[2] / "config" / "ngram" / "official.npz.xz"


def main() -> None:
    text = Path(sys.argv[1])
    path = Path(sys.argv[2]) if len(sys.argv) > 2 else SHIPPED
    data = pack(Training(text).train([*pairs(text, "odw"), *pairs(text, "law")]))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    print(f"{path}: {len(data) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
