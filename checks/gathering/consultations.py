"""Public consultations: what each announces, and where the site tells of its result."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.pairs.consultation import Consultation
from checks.pairs.consultation_element import ConsultationElement, elements
from checks.reading.announcement import Announcement, announcement
from checks.reading.naming import core, same
from checks.reading.period import Period
from checks.reading.urls import key
from checks.survey import Survey

KEEP = False
_RESULT = re.compile(r"结果|反馈|采纳|情况|汇总|吸收")
_FEWEST = 6


def facts(page: Page, context: Context) -> Any:
    found = announcement(page)
    if found is None:
        return None
    told = {name: value for name, value in asdict(found).items() if value}
    if found.day:
        told["day"] = found.day.isoformat()
    if found.period:
        told["period"] = [found.period.first.isoformat(), found.period.last.isoformat()]
        told["period"] += [found.period.stated, found.period.work]
    return told


def gather(survey: Survey, context: Context) -> Iterator[Consultation | ConsultationElement]:
    found = [(url, _announcement(told)) for url, told in survey.facts("consultations")]
    results = [(url, each) for url, each in found if each.role == "result"]
    calls = [(url, each) for url, each in found if each.role == "call"]
    linked = _linked(survey, calls, {key(url): url for url, _ in results})
    for url, each in calls:
        named = next((page for page, result in results if same(result.name, each.name)), "")
        result = named or linked.get(key(url), "") or (url if each.fed_back else "")
        yield Consultation(url, each, result, context.today)
        yield from elements(url, each)


def _linked(survey: Survey, calls: list[tuple[str, Announcement]], results: Mapping[str, str]) -> dict[str, str]:
    """By a call's canonical address: a result that it leads to or that leads to it, or a link that names its result."""
    asked = {key(url): each.name for url, each in calls}
    names = [(address, name) for address, name in asked.items() if len(name) >= _FEWEST]
    found: dict[str, str] = {}
    for target, places in survey.links() if asked else ():
        reached = key(target)
        for place in places:
            page = key(place.page)
            if page in asked and reached in results:
                found[page] = results[reached]
            elif page in results and reached in asked:
                found[reached] = results[page]
            elif _RESULT.search(place.text) and "意见" in place.text:
                text = core(place.text)
                found |= {address: place.text for address, name in names if name in text and address != reached}
    return found


def _announcement(told: Mapping[str, Any]) -> Announcement:
    """The announcement that `facts` told of, also after it went through JSON."""
    known = {field.name for field in fields(Announcement)}
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items() if name in known}
    values = {"name": "", **values}
    if "day" in values:
        values["day"] = date.fromisoformat(values["day"])
    if "period" in values:
        first, last, stated, work = values["period"]
        values["period"] = Period(date.fromisoformat(first), date.fromisoformat(last), stated, work)
    return Announcement(**values)
