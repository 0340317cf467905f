"""What search engines read of a page, and visitors hardly ever, was changed to advertise gambling or porn.

Intruders leave the visible page alone. They write the title in character numbers, so that an editor who opens the
file does not see it, and fill keywords and description. The visible text is left to the word rules.
"""

import re
from collections.abc import Iterator

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Excerpt, Finding, Place, Severity
from checks.rule import Rule
from checks.subjects import PageElementSubject

RULE = Rule(
    judges=Page,
    severity=Severity.VETO,
    title="页面头部被植入有害信息",
    why="公众在搜索引擎中会看到赌博、色情字样，网站实际上已被篡改；未及时处置的，单项否决。",
    fix="立即改回标题、关键词和描述，查清是怎样改的，修补漏洞、更换口令，并检查其他页面。",
    basis=("cn19.serious",),
    consults=lambda context: context.outside.digest,
)
_TITLE = re.compile(r"<title[^>]*>([^<]{8,4000})</title", re.IGNORECASE)
_NUMBERED = re.compile(r"&#x?[0-9a-f]{2,6};?", re.IGNORECASE)
_MOSTLY = 0.8
_METAS = {"keywords": "关键词", "description": "描述"}


def check(page: Page, context: Context) -> Iterator[Finding]:
    numbered = _numbered(page)
    told = {"标题": page.title if numbered else ""}
    told |= {label: page.metas.get(name, "") for name, label in _METAS.items()}
    found = {label: word for label, text in told.items() if (word := context.outside.harm(text))}
    if not found or _speaks(page, told, context):
        return
    label, word = next(iter(found.items()))
    before, _, after = told[label].lower().partition(word)
    signs = "标题以字符编号写成，" if numbered else ""
    certain = len(found) > 1 or "标题" in found
    yield Finding(
        subject=PageElementSubject(page.url, "head"),
        url=page.url,
        places=(Place(page.url),),
        message=f"{signs}页面的{'、'.join(found)}中有“{word}”{'' if certain else '，请人工核对'}。",
        suggestion=RULE.fix,
        excerpt=Excerpt(before[-30:], word, after[:30]) if word in told[label].lower() else None,
        evidence=f"{label}：{told[label][:150]}",
        row=RULE.basis[0],
        severity=Severity.VETO if certain else Severity.MAJOR,
        needs_review=not certain,
    )


def _numbered(page: Page) -> bool:
    """The title stands there in character numbers, nearly all of it."""
    if "&#" not in page.html:
        return False
    match = _TITLE.search(page.html)
    return match is not None and len("".join(_NUMBERED.findall(match[1]))) >= _MOSTLY * len(match[1].strip())


def _speaks(page: Page, told: dict[str, str], context: Context) -> bool:
    """The page is about such things: its title or another part of the head says so."""
    return any(word in text for text in (page.title, *told.values()) for word in context.outside.speaking)
