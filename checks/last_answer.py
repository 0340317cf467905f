"""Several rules ask the same of the same page, one after the other: the last answer is kept."""

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import Any


def last_answer(ask: Callable[..., Any]) -> Callable[..., Any]:
    """Remember one call by the identity of its arguments. Pages are never changed, so this shows in speed alone."""
    kept: tuple[tuple[Any, ...], Any] = ((), None)

    @wraps(ask)
    def asked(*subjects: Any) -> Any:
        nonlocal kept
        known, answer = kept
        if len(known) != len(subjects) or not all(map(is_, known, subjects)):
            answer = ask(*subjects)
            kept = (subjects, answer)
        return answer

    return asked
