"""A browser where there is one: the tests that need it say so when they are skipped."""

import pytest

from crawler.errors import CommandEnded
from crawler.rendering.chromium import require_chromium


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's browser."""
    try:
        return require_chromium()
    except CommandEnded as missing:
        pytest.skip(f"没有可用的浏览器：{missing}")
