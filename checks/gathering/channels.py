"""The way in which a site lets the public ask and advise: looked for in every name and every link of it."""

import re
from collections.abc import Iterator
from typing import Any

from checks.artifacts import OutcomeClass, Page
from checks.context import Context
from checks.gathering.columns import columns_of
from checks.interaction.channel import Channel
from checks.reading.kind import is_index_address
from checks.reading.shell import filled_by_script
from checks.reading.urls import host, key
from checks.survey import Survey

KEEP = False
_CHANNEL = re.compile(
    "咨询|信箱|邮箱|留言|来信|写信|信件|互动|问政|问答|建言|献策|建议|意见箱|诉求|投诉|热线|民意|交流|提问|12345|征集|调查|访谈|客服"
)
_FEWEST_PAGES, _FEWEST_LINKS = 10, 10
_OPEN = frozenset({"unverified", "needs_render", "unknown"})
_UNREAD = (OutcomeClass.UNVERIFIED, OutcomeClass.NOT_CHECKED, OutcomeClass.WARN)


def facts(page: Page, context: Context) -> Any:
    """Only of pages that may be the home page: whether its menu can be read."""
    if not is_index_address(page.url):
        return None
    menu = [link for link in page.links if link.navigates]
    silent = sum(1 for link in menu if not link.text)
    return [len(menu), silent, filled_by_script(page), _CHANNEL.search(page.html) is not None]


def gather(survey: Survey, context: Context) -> Iterator[Channel]:
    evidence = _shown(survey, context)
    pages = sum(1 for fetch in survey.fetches.values() if fetch.page)
    doubt = "" if evidence else unseen(survey, context, _mentioned(survey))
    state = "found" if evidence else "unknown" if doubt else "missing"
    yield Channel(host(survey.start), survey.start, state, evidence or doubt, pages)


def _shown(survey: Survey, context: Context) -> str:
    names = (column.name for column in columns_of(survey, context))
    titles = (fetch.title for fetch in survey.fetches.values())
    texts = (place.text for _, places in survey.links() for place in places)
    return next((text for said in (names, titles, texts) for text in said if _CHANNEL.search(text)), "")


def home_facts(survey: Survey, name: str) -> Any:
    """What a gatherer noted of the home page, or None."""
    fetch = survey.fetches.get(survey.start)
    places = {key(survey.start), key(fetch.final_url or survey.start) if fetch else ""}
    return next((told for url, told in survey.facts(name) if key(url) in places), None)


def _mentioned(survey: Survey) -> bool:
    home = home_facts(survey, "channels")
    return home is not None and home[-1]


def unseen(survey: Survey, context: Context, mentioned: bool) -> str:
    """Why something may be on the site that no name and no link tells of, or "". mentioned: the home page's markup
    speaks of it.
    """
    home = home_facts(survey, "channels")
    if home is None or sum(1 for fetch in survey.fetches.values() if fetch.page) < _FEWEST_PAGES:
        return "网站没有读完"
    links, silent, script, _ = home
    if links < _FEWEST_LINKS or silent or script or mentioned:
        return "首页菜单可能由图片或脚本显示"
    if any(column.state in _OPEN for column in columns_of(survey, context)):
        return "有栏目未能读取"
    own = host(survey.start)
    for target, _ in survey.links():
        known = survey.fetches.get(target)
        if host(target) == own and (known is None or known.outcome.kind in _UNREAD):
            return f"有地址未能读取：{target}"
    return ""
