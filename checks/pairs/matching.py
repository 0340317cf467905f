"""Finds the document that an interpretation names."""

from collections import defaultdict
from collections.abc import Iterable

from checks.pairs.document import Document
from checks.reading.naming import same
from checks.reading.policy import Policy

_END = 6


class Matching:
    """All documents of a site, looked up by the ends of their names, for only their beginnings vary."""

    def __init__(self, policies: Iterable[tuple[str, Policy]]) -> None:
        pages: dict[tuple[str, str], list[tuple[str, Policy]]] = defaultdict(list)
        for url, policy in policies:
            pages[policy.number, policy.names[0]].append((url, policy))
        self._by_end: dict[str, list[Document]] = defaultdict(list)
        for group in pages.values():
            self._by_end[group[0][1].names[0][-_END:]].append(_document(sorted(group, key=lambda page: page[0])))

    def document(self, names: tuple[str, ...]) -> Document | None:
        """The only document of one of these names; None when there is none, or more than one."""
        found = [
            document
            for name in names
            for document in self._by_end.get(name[-_END:], ())
            if same(document.names[0], name)
        ]
        return found[0] if len(found) == 1 else None


def _document(group: list[tuple[str, Policy]]) -> Document:
    """One document, published on every page of the group."""
    first = group[0][1]
    return Document(
        urls=tuple(url for url, _ in group),
        title=first.title,
        number=first.number,
        names=first.names,
        day=min((policy.day for _, policy in group if policy.day), default=None),
        related=any(policy.related for _, policy in group),
        lapsed=any(policy.lapsed for _, policy in group),
        sample=max((policy.sample for _, policy in group), key=len),
    )
