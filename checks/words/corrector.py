"""A corrector that somebody has installed beside zicha: a larger model, a service of the office's own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

Correct = Callable[[str], Iterable[tuple[int, int, str]]]
"""For one line of text: where each doubtful passage begins and ends (exclusive), and what may be right, or ""."""


@dataclass(frozen=True, slots=True)
class Corrector:
    """name: of its entry point. version: of the distribution it belongs to. correct: a function of a module, so that
    other processes can load it."""

    name: str
    version: str
    correct: Correct
