"""One line of `zicha doctor`."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """As the line says it. UNUSED: not there and not needed."""

    FINE = "正常"
    TROUBLE = "有问题"
    UNUSED = "未用"


@dataclass(frozen=True, slots=True)
class Sign:
    """about: what was looked at. told: what was seen and, where it is trouble, what to do."""

    about: str
    state: State
    told: str
