"""The total of the points: a number only where every point of it is known, else a bound and the reasons."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.scoring.line import STATES, Line

_OPEN = ("doubtful", "unjudged", "manual")


@dataclass(frozen=True, slots=True)
class Total:
    """verdict, score: sentences. lowest, highest: of the points, None when nobody can tell. reasons: why not."""

    verdict: str
    score: str
    lowest: float | None
    highest: float | None
    reasons: tuple[str, ...]


def total(vetoes: Sequence[Line], lines: Sequence[Line], full: float | None) -> Total:
    """full: the points of a site without a fault."""
    met = [line.name for line in vetoes if line.state == "met"]
    highest = None if met or full is None else round(max(0, full - sum(line.least for line in lines)), 2)
    lowest = None if met or full is None else _lowest(lines, full)
    return Total(_verdict(vetoes, met), _score(met, lowest, highest), lowest, highest, tuple(_reasons(lines)))


def _verdict(vetoes: Sequence[Line], met: Sequence[str]) -> str:
    if met:
        return f"触及单项否决指标{len(met)}项（{'；'.join(met)}），按规定应判定为不合格，不再评分；请先核对所列的问题。"
    open_ = _counted(vetoes)
    if open_:
        return f"没有确定触及的单项否决指标；{'、'.join(open_)}，查清之前不能认定为合格。"
    return "没有触及单项否决指标。"


def _lowest(lines: Sequence[Line], full: float) -> float | None:
    """The worst that can still come of what is open or has no price; unknown without a cap."""
    left = full
    for line in lines:
        if line.state in _OPEN or line.doubts or line.unpriced:
            if line.cap is None:
                return None
            left -= line.cap
        elif line.cap is None and line.cost > line.least:
            return None
        else:
            left -= line.cost
    return round(max(0, left), 2)


def _score(met: Sequence[str], lowest: float | None, highest: float | None) -> str:
    if met or highest is None:
        return "不评分" if met else "待填"
    if lowest is None:
        return f"待填（不高于{highest:g}分）"
    return f"{highest:g}分" if lowest == highest else f"{lowest:g}至{highest:g}分"


def _reasons(lines: Sequence[Line]) -> Iterator[str]:
    unpriced = [line.name for line in lines if line.unpriced]
    if unpriced:
        yield f"有问题而分值待填的指标{len(unpriced)}项：{'、'.join(unpriced)}"
    capless = [line.name for line in lines if line.cost > line.least]
    if capless:
        yield f"扣分之和可能超过指标分值、而指标分值待填的{len(capless)}项：{'、'.join(capless)}"
    yield from _counted(lines)


def _counted(lines: Sequence[Line]) -> list[str]:
    states = Counter(line.state for line in lines)
    return [f"{STATES[state]}的{states[state]}项" for state in _OPEN if states[state]]
