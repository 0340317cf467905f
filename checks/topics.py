"""What an office must disclose of its own accord, and the words that show that it does: config/topics.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from checks.digest import digest

OFFICES = ("government", "county", "department")


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of information.

    row: the rule-pack row that demands it, item: which of its items, "" where it has none. offices: whose duty it is,
    of OFFICES. names: what shows it, searched in text without blanks.
    """

    id: str
    label: str
    row: str
    item: str
    offices: frozenset[str]
    names: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Topics:
    """All of them, and the digest of the text they were declared by."""

    topics: tuple[Topic, ...] = ()
    digest: str = ""


def parse(text: str) -> Topics:
    """Raises tomllib.TOMLDecodeError, or ValueError that says which topic and item and what was expected."""
    topics = tuple(_topic(place, raw) for place, raw in enumerate(tomllib.loads(text).get("topic", ()), 1))
    ids = [topic.id for topic in topics]
    if len(set(ids)) < len(ids):
        raise ValueError(f"事项的 id 重复：{'、'.join(sorted({id for id in ids if ids.count(id) > 1}))}")
    return Topics(topics, digest(text))


def _topic(place: int, raw: Mapping[str, Any]) -> Topic:
    where, known = f"第{place}个[[topic]]", {field.name for field in fields(Topic)}
    if unknown := set(raw) - known:
        raise ValueError(f"{where}：不认识的项“{'、'.join(sorted(unknown))}”，可用的项：{'、'.join(sorted(known))}")
    for name in known - {"item"}:
        if not raw.get(name):
            raise ValueError(f"{where}，项“{name}”：不能为空")
    if unknown := set(raw["offices"]) - set(OFFICES):
        raise ValueError(f"{where}，项“offices”：应为{'、'.join(OFFICES)}，实际有“{'、'.join(sorted(unknown))}”")
    names = re.compile("|".join(map(re.escape, raw["names"])))
    return Topic(raw["id"], raw["label"], raw["row"], raw.get("item", ""), frozenset(raw["offices"]), names)
