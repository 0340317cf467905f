"""A chart of columns, one a month, as numbers to draw: no script is needed to see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.formats.parts.scale import step
from reports.view.publication import Line


@dataclass(frozen=True, slots=True)
class Bar:
    """One column. middle: of its foot. name: its month, text: how many. parts: (genre's place, top, height)."""

    x: float
    middle: float
    name: str
    text: str
    top: float
    parts: tuple[tuple[int, float, float], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All in units of the drawing. lines: (height, number) of the scale. foot: where the columns stand."""

    width: int
    height: int
    foot: int
    left: int
    broad: float
    lines: tuple[tuple[float, int], ...]
    bars: tuple[Bar, ...]


def chart(lines: Sequence[Line], width: int = 1200, height: int = 260) -> Chart | None:
    """None where there is nothing to draw."""
    most = max((line.items for line in lines), default=0)
    if not most:
        return None
    left, top, foot = 46, 22, height - 30
    round_number = step(most)
    highest = -(-most // round_number) * round_number
    unit, pitch = (foot - top) / highest, (width - left) / len(lines)
    broad = min(pitch * 0.62, 64)
    bars = []
    for place, line in enumerate(lines):
        x, level, parts = left + pitch * place + (pitch - broad) / 2, float(foot), []
        for genre, count in enumerate(line.genres):
            if count:
                level -= count * unit
                parts.append((genre, round(level, 1), round(count * unit, 1)))
        bars.append(
            Bar(
                round(x, 1),
                round(x + broad / 2, 1),
                line.name,
                str(line.items or ""),
                round(level - 5, 1),
                tuple(parts),
            )
        )
    scale = tuple((round(foot - number * unit, 1), number) for number in range(0, highest + 1, round_number))
    return Chart(width, height, foot, left, round(broad, 1), scale, tuple(bars))
