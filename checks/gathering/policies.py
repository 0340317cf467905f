"""Policy documents and their interpretations: which belong together, and whether each leads to the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.pairs.document import Document
from checks.pairs.interpretation import Interpretation
from checks.pairs.matching import Matching
from checks.reading.naming import core
from checks.reading.policy import Policy, policy
from checks.reading.sample import contained
from checks.reading.urls import key
from checks.survey import Survey

KEEP = False


def facts(page: Page, context: Context) -> Any:
    found = policy(page)
    if found is None:
        return None
    told = {name: value for name, value in asdict(found).items() if value}
    return told | {"day": found.day.isoformat()} if found.day else told


def gather(survey: Survey, context: Context) -> Iterator[Interpretation | Document]:
    found = [(url, _policy(told)) for url, told in survey.facts("policies")]
    said = [(url, each) for url, each in found if each.role == "interpretation"]
    matching = Matching((url, each) for url, each in found if each.role == "document")
    pairs = [(url, each, matching.document(each.names)) for url, each in said]
    leads = _leads(survey, pairs)
    interpreted: dict[str, list[Interpretation]] = defaultdict(list)
    documents: dict[str, Document] = {}
    for url, each, document in pairs:
        one = _interpretation(url, each, document, leads.get(url, frozenset()))
        if document is not None:
            documents[document.url] = document
            interpreted[document.url].append(one)
        yield one
    for url, document in documents.items():
        targets = frozenset().union(*(leads.get(page, frozenset()) for page in document.urls))
        found_here = tuple(interpreted[url])
        linked = any(key(one.url) in targets for one in found_here)
        yield replace(document, interpretations=found_here, linked=linked)


def _interpretation(url: str, each: Policy, document: Document | None, targets: frozenset[str]) -> Interpretation:
    linked = document is not None and (_NAMED in targets or any(key(page) in targets for page in document.urls))
    copied = contained(each.sample, document.sample) if document else None
    return Interpretation(
        url, each.title, each.day, each.form, each.titled, each.related, each.elements, document, linked, copied
    )


_NAMED = "named"
"""Stands among the targets of an interpretation that links something bearing its document's name."""


def _leads(survey: Survey, pairs: list[tuple[str, Policy, Document | None]]) -> Mapping[str, frozenset[str]]:
    """Where the pages of the pairs lead, as far as it is to a page of a pair; redirects followed."""
    names = {key(url): (url, document.names[0]) for url, _, document in pairs if document}
    sides = {key(page): page for _, _, document in pairs if document for page in document.urls}
    sides |= {address: url for address, (url, _) in names.items()}
    leads: dict[str, set[str]] = defaultdict(set)
    for target, places in survey.links() if sides else ():
        reached = {key(target)}
        if (fetch := survey.fetches.get(target)) and fetch.final_url:
            reached.add(key(fetch.final_url))
        known = reached & sides.keys()
        for place in places:
            page = key(place.page)
            if page in sides and known:
                leads[sides[page]] |= known
            if page in names and page not in reached and names[page][1] in core(place.text):
                leads[sides[page]].add(_NAMED)
    return {page: frozenset(found) for page, found in leads.items()}


def _policy(told: Mapping[str, Any]) -> Policy:
    """The policy that `facts` told of, also after it went through JSON."""
    values = {field.name: _EMPTY.get(field.name, "") for field in fields(Policy)}
    for name, value in told.items():
        values[name] = tuple(value) if isinstance(value, list) else value
    day = told.get("day")
    return Policy(**{**values, "day": date.fromisoformat(day) if day else None})


_EMPTY: dict[str, Any] = {"names": (), "elements": (), "sample": (), "titled": False, "related": False, "lapsed": False}
