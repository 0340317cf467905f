"""Lines through the runs of a site, as numbers to draw."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.formats.parts.scale import step
from reports.view.step import Step

_NAMED = 8
_WIDTH, _HEIGHT = 620, 200
_LEFT, _TOP, _FOOT, _RIGHT = 44, 18, 172, 596


@dataclass(frozen=True, slots=True)
class Curve:
    """One line. path: "x,y x,y …". dots: (x, y, number, whether the number is written)."""

    name: str
    path: str
    dots: tuple[tuple[float, float, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """All in units of the drawing. lines: (height, number) of the scale. names: (x, day) below the foot."""

    title: str
    width: int
    height: int
    left: int
    right: int
    foot: int
    lines: tuple[tuple[float, int], ...]
    names: tuple[tuple[float, str], ...]
    curves: tuple[Curve, ...]


def trend(course: Sequence[Step]) -> tuple[Panel, ...]:
    """What stays open, and beside it what came and went; nothing to draw before the second run."""
    if len(course) < 2:
        return ()
    days = [f"{each.started.month}月{each.started.day}日" for each in course]
    came = [each.new + each.relapsed for each in course]
    return (
        _panel("未销号问题（条）", days, {"未销号": [each.open for each in course]}),
        _panel("每次检查的新增、销号（条）", days, {"新增和复发": came, "已销号": [each.closed for each in course]}),
    )


def _panel(title: str, days: Sequence[str], series: dict[str, list[int]]) -> Panel:
    most = max(1, *(number for numbers in series.values() for number in numbers))
    part = step(most)
    highest = -(-most // part) * part
    unit, pitch = (_FOOT - _TOP) / highest, (_RIGHT - _LEFT - 24) / (len(days) - 1)
    places = [round(_LEFT + 16 + pitch * at, 1) for at in range(len(days))]
    named = _named(len(days))

    def curve(name: str, numbers: list[int]) -> Curve:
        heights = [round(_FOOT - number * unit, 1) for number in numbers]
        dots = zip(places, heights, numbers, (at in named for at in range(len(days))), strict=True)
        return Curve(name, " ".join(f"{x},{y}" for x, y in zip(places, heights, strict=True)), tuple(dots))

    return Panel(
        title=title,
        width=_WIDTH,
        height=_HEIGHT,
        left=_LEFT,
        right=_RIGHT,
        foot=_FOOT,
        lines=tuple((round(_FOOT - number * unit, 1), number) for number in range(0, highest + 1, part)),
        names=tuple((places[at], days[at]) for at in sorted(named)),
        curves=tuple(curve(name, numbers) for name, numbers in series.items()),
    )


def _named(count: int) -> set[int]:
    """Which runs have room for a name: the last always, the others at even distances from it."""
    return set(range(count - 1, -1, -max(1, -(-count // _NAMED))))
