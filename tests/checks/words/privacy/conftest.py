"""Numbers that nobody bears, made for tests."""

from datetime import date

import pytest
from hypothesis import strategies as st

from checks.words.privacy.identity import checked


def completed(body: str) -> str:
    """17 digits with the right check character."""
    return next(body + last for last in "0123456789X" if checked(body + last))


@pytest.fixture(scope="session")
def identities():
    """A strategy of numbers that pass every check, of people born up to the end of 2011."""
    return st.builds(
        lambda region, day, serial: completed(f"{region}{day:%Y%m%d}{serial:03d}"),
        st.sampled_from(["110105", "371523", "440923", "520424", "652201"]),
        st.dates(date(1900, 1, 1), date(2011, 12, 31)),
        st.integers(1, 999),
    )
