"""config/scoring.toml: the indicators of the inspection, which rules judge them and what a person must look at."""

import tomllib
from dataclasses import dataclass
from typing import Any

PARTS = ("veto", "points", "manual")


@dataclass(frozen=True, slots=True)
class Charge:
    """What costs points: findings of `rules`, as many as there are, or any number of them `once`.

    row: the rule-pack row with the points. rows: of the findings only those that came from one of these rows. names:
    only those whose place bears one of these words. on: "home" for faults on the home page, "inside" for the others.
    """

    row: str
    rules: tuple[str, ...]
    rows: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    on: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of the sheet.

    part: veto, points or manual. row: its rule-pack row. rules, rows: what decides a veto; hints: rules whose findings
    are only a lead. whole: the rules see all of it, so that no finding means no fault. look: what a person looks at.
    where: words in the names of the columns where that is.
    """

    part: str
    group: str
    name: str
    row: str
    look: str
    rules: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    charges: tuple[Charge, ...] = ()
    whole: bool = False
    where: tuple[str, ...] = ()


def parse_indicators(text: str) -> tuple[Indicator, ...]:
    """Raises tomllib.TOMLDecodeError, TypeError for an unknown or missing key, ValueError for an unknown part."""
    found = []
    for raw in tomllib.loads(text)["indicator"]:
        charges = tuple(Charge(**_frozen(charge)) for charge in raw.pop("charge", ()))
        indicator = Indicator(charges=charges, **_frozen(raw))
        if indicator.part not in PARTS:
            known = "、".join(PARTS)
            raise ValueError(f"指标“{indicator.name}”，项“part”：应为{known}之一，实际为“{indicator.part}”。")
        found.append(indicator)
    return tuple(found)


def _frozen(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
