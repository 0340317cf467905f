"""The real command line against small websites on loopback."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.website.command import Ended, Zicha


@pytest.fixture
def zicha(tmp_path: Path) -> Zicha:
    """A command line with an empty workspace."""
    return Zicha(tmp_path)


@dataclass(frozen=True)
class Demo:
    """One demonstration: how it ended, and the command line in its folder."""

    zicha: Zicha
    ended: Ended


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    zicha = Zicha(tmp_path_factory.mktemp("demo"))
    return Demo(zicha, zicha("demo"))
