"""What search engines read of a page, and visitors hardly ever, was changed to advertise gambling or porn.

Intruders leave the visible page alone. They write the title in character numbers, so that an editor who opens the
file does not see it, and fill keywords and description. What is the same on every page is one finding. The visible
text is left to the word rules.
"""

from collections.abc import Iterator

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.outside import outside
from checks.reading.numbered import numbered_title
from checks.reading.visible import squeezed, visible
from checks.rule import Rule
from checks.subjects import WordSubject
from checks.words.excerpt import excerpt

RULE = Rule(
    judges=Page,
    severity=Severity.VETO,
    title="页面头部被植入有害信息",
    why="公众在搜索引擎中会看到赌博、色情字样，网站实际上已被篡改；未及时处置的，单项否决。",
    fix="立即改回标题、关键词和描述，查清是怎样改的，修补漏洞、更换口令，并检查其他页面。",
    basis=("cn19.serious",),
    consults=lambda context: outside(context).digest,
)
_METAS = {"keywords": "关键词", "description": "描述"}


def check(page: Page, context: Context) -> Iterator[Finding]:
    numbered = numbered_title(page)
    told = {"标题": page.title if numbered else ""}
    told |= {label: page.metas.get(name, "") for name, label in _METAS.items()}
    found = {label: word for label, text in told.items() if (word := outside(context).harm(text))}
    if not found or _speaks(page, told, context):
        return
    text = squeezed(visible(page.tree)).lower()
    found = {label: word for label, word in found.items() if word not in text}  # what is read openly is no intruder's
    if not found:
        return
    label, word = next(iter(found.items()))
    at = told[label].lower().find(word)
    signs = "标题以字符编号写成，" if numbered else ""
    certain = len(found) > 1 or "标题" in found
    yield Finding(
        subject=WordSubject("head", word, "".join(told[label].split())[:100]),
        url=page.url,
        places=(Place(page.url),),
        message=f"{signs}页面的{'、'.join(found)}中有“{word}”{'' if certain else '，请人工核对'}。",
        suggestion=RULE.fix,
        excerpt=excerpt(told[label], at, at + len(word)) if at >= 0 else None,
        evidence=f"{label}：{told[label][:150]}",
        row=RULE.basis[0],
        severity=Severity.VETO if certain else Severity.MAJOR,
        needs_review=not certain,
    )


def _speaks(page: Page, told: dict[str, str], context: Context) -> bool:
    """The page is about such things: its title or another part of the head says so."""
    return any(word in text for text in (page.title, *told.values()) for word in outside(context).speaking)
