"""Kinds of pages and the elements they must show, as config/elements/*.toml declares them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from checks.digest import digest
from checks.findings import Severity


@dataclass(frozen=True, slots=True)
class Element:
    """One required element.

    accepts: what shows it, searched in text without blanks and with half-width signs (`checks.reading.footer.normal`);
    None where the id is a field of an official document's head (`checks.reading.header`).
    severity, row: as a finding has them. review: not finding it does not yet mean that it is not there.
    advice: what to add, one sentence.
    """

    id: str
    label: str
    accepts: re.Pattern[str] | None
    severity: Severity
    row: str
    review: bool
    advice: str


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page.

    names: what such a page calls itself, matched whole. also: names of pages that count as evidence, but do not make
    a site have this kind. together: the elements may be spread over all pages of the kind; otherwise each page must
    show all of them. column: such pages are the articles in a column of one of the names. head: they have the head of
    an official document, whose fields the elements are. least: characters of text below which nothing is judged.
    """

    id: str
    label: str
    names: re.Pattern[str]
    also: re.Pattern[str] | None
    together: bool
    column: bool
    head: bool
    least: int
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class PageKinds:
    """All kinds, and the digest of the texts they were declared by."""

    kinds: tuple[PageKind, ...] = ()
    digest: str = ""


def parse(texts: Iterable[str]) -> PageKinds:
    """The kinds that TOML texts declare, one a text.

    Raises tomllib.TOMLDecodeError, re.error, or ValueError that says which kind and item and what was expected.
    """
    whole = tuple(texts)
    kinds = tuple(_kind(tomllib.loads(text)) for text in whole)
    ids = [kind.id for kind in kinds]
    if len(set(ids)) < len(ids):
        raise ValueError(f"页面类型的 id 重复：{'、'.join(sorted({id for id in ids if ids.count(id) > 1}))}")
    return PageKinds(kinds, digest(*whole))


def _kind(raw: Mapping[str, Any]) -> PageKind:
    where = f"页面类型“{raw.get('id', '')}”"
    _known(where, raw, {"element", "severity", "row", *(field.name for field in fields(PageKind))} - {"elements"})
    together, column, head = (bool(raw.get(name)) for name in ("together", "column", "head"))
    _said(where, raw, ("id", "label", "names", "row", *(() if head else ("least",))))
    elements = tuple(_element(f"{where}第{place}个要素", each, raw) for place, each in enumerate(raw["element"], 1))
    ids = [element.id for element in elements]
    if len(set(ids)) < len(ids):
        raise ValueError(f"{where}：要素的 id 重复")
    also = re.compile("|".join(raw["also"])) if raw.get("also") else None
    names = re.compile("|".join(raw["names"]))
    least = raw.get("least", 0)
    return PageKind(raw["id"], raw["label"], names, also, together, column, head, least, elements)


def _element(where: str, raw: Mapping[str, Any], kind: Mapping[str, Any]) -> Element:
    """Row and severity stand with the kind, unless the element has its own."""
    _known(where, raw, {field.name for field in fields(Element)})
    _said(where, raw, ("id", "label", "advice", *(() if kind.get("head") else ("accepts",))))
    severity = raw.get("severity", kind.get("severity", "MINOR"))
    if severity not in Severity.__members__:
        raise ValueError(f"{where}，项“severity”：应为{'、'.join(Severity.__members__)}之一，实际为“{severity}”")
    return Element(
        id=raw["id"],
        label=raw["label"],
        accepts=re.compile("|".join(raw["accepts"]), re.IGNORECASE) if raw.get("accepts") else None,
        severity=Severity[severity],
        row=raw.get("row", kind["row"]),
        review=bool(raw.get("review")),
        advice=raw["advice"],
    )


def _known(where: str, raw: Mapping[str, Any], names: set[str]) -> None:
    if unknown := set(raw) - names:
        raise ValueError(f"{where}：不认识的项“{'、'.join(sorted(unknown))}”，可用的项：{'、'.join(sorted(names))}")


def _said(where: str, raw: Mapping[str, Any], names: tuple[str, ...]) -> None:
    for name in names:
        if not raw.get(name):
            raise ValueError(f"{where}，项“{name}”：不能为空")
