"""How a link is kept from a visitor's eyes, as far as the page itself says so.

Menus, tabs and slides are folded away by `display: none`, by a height of nought or by transparency; nobody moves
text off the screen or paints it in the colour of its background for a visitor's sake.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checks.artifacts import Page
from checks.reading import scripts


@dataclass(frozen=True, slots=True)
class Hiding:
    """how: in a reader's words. strong: no menu is hidden like this. node: the element that hides what it holds."""

    how: str
    strong: bool
    node: Any


_RULE = re.compile(r"([.#][\w-]+)\s*\{([^{}]*)\}")
_SCRIPTED = re.compile(r"getElementById\(\s*[\"']([\w-]+)[\"']\s*\)\.style\.(display|visibility)\s*=\s*[\"'](\w+)[\"']")
_OPENED = re.compile(r"<(div|span|p|ul|marquee)\b([^>]*)>", re.IGNORECASE)
_STYLE = re.compile(r"style\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(-?\d*\.?\d+)\s*(px|em|rem|pt|%|)\s*(?:!important)?\s*")
_WHITE = frozenset({"white", "#fff", "#ffffff", "rgb(255,255,255)"})
_TAKEN = frozenset({None, "", "inherit", "initial", "unset", "none", "currentcolor"})
_OFF = -500
_MOST = 500
_EDGES = ("left", "right", "top", "bottom", "margin-left", "margin-top", "text-indent")


class Veil:
    """What hides elements on one page: style attributes, the page's own style rules, and what scripts write."""

    def __init__(self, page: Page) -> None:
        self._styles = _rules(page)
        self._written = dict(_behind_scripts(page))

    def over(self, node: Any) -> Hiding | None:
        """What hides the element: itself or the nearest of those around it; a strong way goes before a weak one."""
        weak, own = None, True
        while node is not None and node.tag not in ("body", "html", "-document"):
            told = self._written.get(node.mem_id) or _told(node.tag, self._style(node), node.attributes, own)
            if told is not None:
                if told[1]:
                    return Hiding(*told, node)
                weak = weak or Hiding(*told, node)
            node, own = node.parent, False
        return weak

    def _style(self, node: Any) -> str:
        attributes = node.attributes
        names = [f"#{attributes.get('id')}", *(f".{name}" for name in (attributes.get("class") or "").split())]
        return ";".join(
            [*(self._styles[name] for name in names if name in self._styles), attributes.get("style") or ""]
        )


def _rules(page: Page) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for node in page.tree.css("style"):
        for name, style in _RULE.findall(node.text(deep=True)):
            found[name] = f"{found.get(name, '')};{style}"
    if ".style." in page.html:
        for name, item, value in _SCRIPTED.findall(page.html):
            found[f"#{name}"] = f"{found.get(f'#{name}', '')};{item}:{value}"
    return found


def _behind_scripts(page: Page) -> Iterator[tuple[int, tuple[str, bool]]]:
    """The elements after a script that writes the beginning of a hidden element, up to the one that writes its end."""
    if "document.write" not in page.html:
        return
    for node in page.tree.css("script:not([src])"):
        markup = "".join(scripts.written(node.text(deep=True)))
        opened = _OPENED.search(markup)
        if opened is None or f"</{opened[1]}" in markup:
            continue
        style = _STYLE.search(opened[2])
        told = _told(opened[1].lower(), next(filter(None, style.groups()), "") if style else "", {}, False)
        after = node.next
        for _ in range(_MOST if told else 0):
            if after is None or _closes(after):
                break
            yield after.mem_id, told
            after = after.next


def _closes(node: Any) -> bool:
    return node.tag == "script" and re.search(r"<\\?/", node.text(deep=True)) is not None


def _told(tag: str, style: str, attributes: Mapping[str, str | None], own: bool) -> tuple[str, bool] | None:
    """(how, strong) of one element. own: it is the link itself, not something around it."""
    if tag == "marquee" and all(_tiny(attributes.get(side)) for side in ("width", "height")):
        return "放在尺寸近于零的滚动字幕里", True
    return _hidden(style, own) if style else None


@lru_cache(maxsize=2048)
def _hidden(style: str, own: bool) -> tuple[str, bool] | None:
    told = dict(_declarations(style))
    fixed = told.get("position") in ("absolute", "fixed")
    for edge in _EDGES:
        if _size(told.get(edge), -1) <= _OFF and (fixed or edge not in _EDGES[:4]):
            return "移到屏幕之外", edge != "text-indent"
    if _tiny(told.get("width")) and _tiny(told.get("height")):
        return "尺寸近于零", told.get("overflow") == "hidden"
    if own and _tiny(told.get("font-size")):
        return "字号近于零", True
    back = told.get("background-color") or told.get("background")
    if own and back not in _TAKEN and (told.get("color") == back or {told.get("color"), back} <= _WHITE):
        return "文字与背景同色", True
    if told.get("display") == "none" or told.get("visibility") == "hidden":
        return "设为不显示", False
    return None


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.lower().split(";"):
        name, _, value = declaration.partition(":")
        yield name.strip(), "".join(value.replace("!important", "").split())


def _tiny(value: str | None) -> bool:
    return value is not None and 0 <= _size(value, 100) <= 5


def _size(value: str | None, otherwise: float) -> float:
    """In pixels, roughly."""
    match = _LENGTH.fullmatch(value or "")
    if match is None or (match[2] == "%" and float(match[1])):
        return otherwise
    return float(match[1]) * (16 if match[2] in ("em", "rem") else 1)
