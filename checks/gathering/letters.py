"""Letters of the public: which are answered and when, from their lists and their own pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.interaction.postbox import Postbox
from checks.interaction.writing import Writing
from checks.reading.kind import is_article
from checks.reading.letter import Letter
from checks.reading.letter_list import letters
from checks.reading.letter_page import letter_page
from checks.reading.navigation import crumbs
from checks.reading.shell import filled_by_script
from checks.reading.urls import host, key
from checks.survey import Survey

KEEP = False
_APART = re.compile("信访|举报|纪检|监察|巡[视察]|访谈|调查|征集|找错|提案|建议办理|代表|12388|12389")
_POSTBOX = re.compile("信箱|来信|信件|留言|咨询|问政|写信")
_RANK = ("answered", "waiting", "working", "blank", "")


def facts(page: Page, context: Context) -> Any:
    listed, own = letters(page), letter_page(page)
    told: dict[str, Any] = {}
    if listed:
        told["listed"] = [_row(letter) for letter in listed]
    if own and own.letter and not listed:
        told |= {"own": _row(own.letter), "missing": list(own.missing)}
    days = [letter.answered for letter in listed if letter.answered]
    days += [own.newest] if own and own.newest else []
    if days:
        told["newest"] = max(days).isoformat()
    if not told and _POSTBOX.search(page.html) and not is_article(page) and filled_by_script(page):
        told = {"unread": True} if _POSTBOX.search(_column(page)) else {}
    if told and _APART.search(_column(page)):
        told["apart"] = True
    return told or None


def _column(page: Page) -> str:
    return "/".join((*crumbs(page)[-2:], page.title))


def gather(survey: Survey, context: Context) -> Iterator[Writing | Postbox]:
    found: dict[str, list[tuple[str, Letter, bool]]] = defaultdict(list)
    newest, shown, unread, answers, missing = "", "", [], 0, Counter[str]()
    for url, told in survey.facts("letters"):
        newest, shown = max((newest, shown), (told.get("newest", ""), url))
        unread += [url] if told.get("unread") else []
        rows = (*told.get("listed", ()), *([told["own"]] if "own" in told else ()))
        for letter in map(_letter, rows):
            if letter.url:
                found[key(letter.url)].append((url, letter, told.get("apart", False)))
        if "own" in told and told["own"][4] == "answered" and not told.get("apart"):
            answers += 1
            missing.update(told.get("missing", ()))
    writings = [_writing(survey, tellings) for tellings in found.values()]
    yield from writings
    if newest or unread or writings:
        kept = tuple(writing for writing in writings if not writing.apart)
        day = date.fromisoformat(newest) if newest else None
        lacking = tuple(sorted(missing.items()))
        yield Postbox(host(survey.start), survey.start, day, kept, answers, lacking, tuple(unread), shown)


def _writing(survey: Survey, tellings: list[tuple[str, Letter, bool]]) -> Writing:
    """What one page says of a letter and another does not is known; an answer seen anywhere is an answer."""
    letters = [letter for _, letter, _ in tellings]
    told = next((url for url, _, _ in tellings if survey.asked(url)), tellings[0][0])
    return Writing(
        url=letters[0].url,
        title=max((letter.title for letter in letters), key=len),
        asked=max((letter.asked for letter in letters if letter.asked), default=None),
        answered=min((letter.answered for letter in letters if letter.answered), default=None),
        state=min((letter.state for letter in letters), key=_RANK.index),
        office=next((letter.office for letter in letters if letter.office), ""),
        apart=any(apart for _, _, apart in tellings),
        asked_for=told,
    )


def _row(letter: Letter) -> list[Any]:
    days = [day.isoformat() if day else None for day in (letter.asked, letter.answered)]
    return [letter.url, letter.title, *days, letter.state, letter.office]


def _letter(row: Mapping[int, Any]) -> Letter:
    url, title, asked, answered, state, office = row
    days = [date.fromisoformat(day) if day else None for day in (asked, answered)]
    return Letter(url, title, *days, state, office)
