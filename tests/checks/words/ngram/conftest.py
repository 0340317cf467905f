"""A small model, trained on a few sentences of our own; and the shipped one."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks.ngram.counting import count, pack
from checks.words.ngram.features import NAMES
from checks.words.ngram.model import Model, read_model

SENTENCES = (
    "县人民政府应当加强对此项工作的领导。",
    "市人民政府有关部门应当按照职责分工做好监督工作。",
    "各级人民政府及其部门应当公开政府信息。",
    "乡镇人民政府负责本行政区域的监督检查工作。",
)


@pytest.fixture(scope="session")
def small() -> bytes:
    """It takes 攻 for 政 and nothing for anything else, and suspects whatever is likelier by far."""
    alike = {"攻": {"政": 3}, "政": {"攻": 3}}
    arrays = count(["\n".join(SENTENCES) * 20], ["人民", "政府", "人民政", "人民政府"], alike)
    weights = np.zeros(len(NAMES) + 1, np.float32)
    weights[0], weights[-1] = 1, -8
    return pack(arrays | {"weights": weights, "least": np.float32(0)})


@pytest.fixture(scope="session")
def model(small) -> Model:
    return read_model(small)


@pytest.fixture(scope="session")
def shipped(root: Path) -> bytes:
    return (root / "config" / "ngram" / "official.npz.xz").read_bytes()
