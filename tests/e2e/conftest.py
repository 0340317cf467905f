"""The real command line against small websites on loopback."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from tests.website.command import Ended, Zicha


@pytest.fixture
def zicha(tmp_path: Path) -> Zicha:
    """A command line with an empty workspace."""
    return Zicha(tmp_path)


@dataclass(frozen=True)
class Demo:
    """One demonstration: how it ended, what its listings said then, and the command line in its folder."""

    zicha: Zicha
    ended: Ended

    @cached_property
    def status(self) -> dict[str, Any]:
        return self.zicha("status", "--json").json

    @cached_property
    def entries(self) -> list[dict[str, Any]]:
        return self.zicha.entries()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    zicha = Zicha(tmp_path_factory.mktemp("demo"))
    found = Demo(zicha, zicha("demo"))
    assert found.status
    assert found.entries
    return found
