"""What an office must disclose of its own accord, and the words that show that it does: config/topics.toml, and the
office's own over it.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from checks.digest import digest

OFFICES = ("government", "county", "department")
OWN = "office.topics"
"""The row of what only the office itself demands."""


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


def parse(text: str, below: Topics | None = None) -> Topics:
    """below: topics over which these are laid. One with a known id need only say what is different here, and replaces
    it; without offices it is demanded of nobody. A new one rests on the office's own demand unless it names a row.

    Raises tomllib.TOMLDecodeError, or ValueError that says which topic and item and what was expected.
    """
    known = {topic.id: topic for topic in below.topics} if below else {}
    topics = [_topic(place, raw, known) for place, raw in enumerate(tomllib.loads(text).get("topic", ()), 1)]
    ids = [topic.id for topic in topics]
    if len(set(ids)) < len(ids):
        raise ValueError(f"事项的 id 重复：{'、'.join(sorted({id for id in ids if ids.count(id) > 1}))}")
    laid = known | {topic.id: topic for topic in topics}
    return Topics(tuple(laid.values()), digest(below.digest if below else "", text))


def _topic(place: int, raw: Mapping[str, Any], below: Mapping[str, Topic]) -> Topic:
    where, items = f"第{place}个[[topic]]", {field.name for field in fields(Topic)}
    if unknown := set(raw) - items:
        raise ValueError(f"{where}：不认识的项“{'、'.join(sorted(unknown))}”，可用的项：{'、'.join(sorted(items))}")
    laid = below.get(raw.get("id", ""))
    for name in ("id", "label", "names", *(() if below else ("row",)), *(() if laid else ("offices",))):
        if not raw.get(name) and (name in raw or not laid):
            raise ValueError(f"{where}，项“{name}”：不能为空")
    if unknown := set(raw.get("offices", ())) - set(OFFICES):
        raise ValueError(f"{where}，项“offices”：应为{'、'.join(OFFICES)}，实际有“{'、'.join(sorted(unknown))}”")
    said = {**raw}
    if "names" in raw:
        said["names"] = re.compile("|".join(map(re.escape, raw["names"])))
    if "offices" in raw:
        said["offices"] = frozenset(raw["offices"])
    return replace(laid, **said) if laid else Topic(**{"row": OWN, "item": "", **said})
