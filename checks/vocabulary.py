"""What the name of a column tells: which kind it is, and so which rule says how often it must be updated."""

import tomllib
from dataclasses import dataclass

from checks.digest import digest


@dataclass(frozen=True, slots=True)
class Names:
    """A pattern for column names: equal to, ending with or containing one of these, and none of `without`."""

    equal: frozenset[str] = frozenset()
    ends: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def __contains__(self, name: str) -> bool:
        if any(word in name for word in self.without):
            return False
        return name in self.equal or name.endswith(self.ends) or any(word in name for word in self.contains)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of column. row: the rule-pack row that holds its limit, or "" when it need not be updated.

    review: an overdue column of this kind may be in order, because nothing happened. levels: how deep the kind
    reaches on the breadcrumb, 0 for any depth; a deeper column is of the kind `deeper`.
    """

    id: str
    label: str
    names: Names
    row: str = ""
    review: bool = False
    levels: int = 0
    deeper: str = ""


UNKNOWN = Kind("", "未分类", Names())
"""What a column is while no vocabulary says otherwise: nothing is demanded of it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """config/columns.toml: kinds in order of precedence, and names that no column bears."""

    kinds: tuple[Kind, ...] = ()
    apart: Names = Names()
    digest: str = ""
    """Of the text it was declared by: sets have no order that two processes agree on."""

    def kind(self, name: str, level: int = 1) -> Kind:
        """The kind of a column by its name and its level below the home page (1 is the first)."""
        plain = "".join(name.split())
        found = next((kind for kind in self.kinds if plain in kind.names), UNKNOWN)
        return self.named(found.deeper) if found.levels and level > found.levels else found

    def named(self, kind: str) -> Kind:
        """The kind with this id or label, or UNKNOWN."""
        return next((found for found in self.kinds if kind in (found.id, found.label)), UNKNOWN)

    def is_column(self, name: str) -> bool:
        """False for the home page, searches, logins, friendly links and the page's own buttons."""
        return "".join(name.split()) not in self.apart


def parse(text: str) -> Vocabulary:
    """The vocabulary that a TOML text declares.

    Raises tomllib.TOMLDecodeError, TypeError for an unknown key, KeyError for a missing one, ValueError when a kind
    is declared twice or `deeper` names no kind.
    """
    raw = tomllib.loads(text)
    kinds = tuple(Kind(names=_names(entry), **entry) for entry in raw["kind"])
    ids = [kind.id for kind in kinds]
    if len(set(ids)) < len(ids):
        raise ValueError("栏目分类的 id 重复")
    if unknown := {kind.deeper for kind in kinds if kind.levels} - set(ids):
        raise ValueError(f"deeper 没有对应的分类：{'、'.join(sorted(unknown))}")
    return Vocabulary(kinds, _names(raw.get("apart", {})), digest(text))


def _names(entry: dict) -> Names:
    """Takes the patterns out of a table, so that only the rest of it is left."""
    equal, ends, contains, without = (tuple(entry.pop(key, ())) for key in ("names", "ends", "contains", "except"))
    return Names(frozenset(equal), ends, contains, without)
