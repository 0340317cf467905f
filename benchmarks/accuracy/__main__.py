"""Prints one table of how accurate the checks of words are: python -m benchmarks.accuracy SHARED [PART…].

A part is a module of this folder with measure(shared) -> (name, value, target, whether it is met or None), found by
scan. Without names all parts are measured.
"""

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

_WORDS = {True: "达到", False: "未达到", None: ""}


def main(shared: Path, wanted: list[str]) -> int:
    """1 when a target was missed."""
    print("项目\t数值\t目标\t结果")
    missed = False
    for part in iter_modules([str(Path(__file__).parent)]):
        if part.name.startswith("_") or (wanted and part.name not in wanted):
            continue
        measure = getattr(import_module(f"benchmarks.accuracy.{part.name}"), "measure", None)
        for name, value, target, met in measure(shared) if measure else ():
            print(name, value, target, _WORDS[met], sep="\t", flush=True)
            missed |= met is False
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
