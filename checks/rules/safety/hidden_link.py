"""Links to strangers that a visitor cannot see: somebody else put them there, for search engines to find.

Certain is only what leads to strangers, bears the words of gambling or porn sites and is hidden as no menu is, or is
hidden in numbers: a single headline in a folded tab may report on such things. Off the screen or in the colour of the
background, without such words, a person shall look. `display: none` alone says nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.outside import outside
from checks.reading.hiding import Hiding, Veil
from checks.reading.urls import MalformedAddress, hostname, resolve
from checks.rule import Rule
from checks.subjects import LinkSubject
from checks.words.excerpt import excerpt

RULE = Rule(
    judges=Page,
    severity=Severity.MAJOR,
    title="疑似暗链",
    why="页面很可能被人篡改，为赌博、色情等网站引流；构成安全事故的，单项否决。",
    fix="立即核实并删除这段代码，查清是怎样写进来的，修补漏洞、更换口令，并检查其他页面。",
    basis=("guide.hidden-links", "cn19.serious"),
    consults=lambda context: outside(context).digest,
)
_SHOWN = 5
_NUMBERS = 3
"""Harmful links that make a folded block certain: half of those it holds to strangers, and two at the least."""


@dataclass(frozen=True, slots=True)
class _Link:
    """word: the harmful word of its text, or ""."""

    url: str
    text: str
    word: str
    node: Any


def check(page: Page, context: Context) -> Iterator[Finding]:
    strangers = list(_strangers(page, context))
    if not strangers:
        return
    veil = Veil(page)
    blocks: dict[int, tuple[Hiding, list[_Link]]] = {}
    for link in strangers:
        if hiding := veil.over(link.node):
            around = hiding.node if hiding.node.mem_id != link.node.mem_id else link.node.parent
            blocks.setdefault(around.mem_id, (hiding, []))[1].append(link)
    for hiding, links in blocks.values():
        harmful = [link for link in links if link.word]
        if harmful or (hiding.strong and not _menu(hiding.node, len(links))):
            certain = bool(harmful) and (hiding.strong or 2 * len(harmful) >= max(len(links), _NUMBERS))
            yield _finding(page, hiding, links, harmful, certain)


def _strangers(page: Page, context: Context) -> Iterator[_Link]:
    known = outside(context)
    for node in page.tree.css('a[href^="http" i], a[href^="//"]'):
        try:
            url = resolve(page.base, (node.attributes["href"] or "").strip())
        except MalformedAddress:
            continue
        if known.foreign(url, page.url, context.start) and not known.serves(url):
            text = " ".join(node.text(deep=True).split())[:120]
            yield _Link(url, text, known.harm(text), node)


def _menu(node: Any, strangers: int) -> bool:
    """Most of what is hidden leads elsewhere: to our own pages and to those that nobody hides."""
    return len(node.css("a[href]")) > 2 * strangers


def _finding(page: Page, hiding: Hiding, links: list[_Link], harmful: list[_Link], certain: bool) -> Finding:
    hosts = list(dict.fromkeys(hostname(link.url) for link in links))
    first = (harmful or links)[0]
    said = f"，文字中有“{first.word}”" if first.word else ""
    message = f"页面上有{len(links)}个公众看不到的外部链接（{hiding.how}），指向 {'、'.join(hosts[:_SHOWN])}"
    at = first.text.lower().find(first.word) if first.word else -1
    return Finding(
        subject=LinkSubject(first.url),
        url=first.url,
        places=(Place(page.url, first.text),),
        message=f"{message}{' 等' if len(hosts) > _SHOWN else ''}{said}{'' if certain else '，请人工核对'}。",
        suggestion=RULE.fix,
        excerpt=excerpt(first.text, at, at + len(first.word)) if at >= 0 else None,
        evidence=f"{hiding.how}：{(hiding.node.attributes.get('style') or hiding.node.tag)[:100]}",
        row=RULE.basis[1] if certain else RULE.basis[0],
        severity=Severity.VETO if certain else Severity.MAJOR,
        needs_review=not certain,
    )
