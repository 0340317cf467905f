"""Lists that a browser's scripts fill: a page that shows none of its entries without them."""

import re

from checks.artifacts import Page

_TEMPLATES = (
    "v-for=",
    "ng-repeat=",
    "querydata=",
    "<el-pagination",
    "<el-table",
    "<van-list",
    "}}</",
    'id="app"',
    "id='app'",
)
_ASKING = ("ajax", "getJSON", "fetch", "axios", ".get", ".post", ".load", ".open")
_NOWHERE = ("javascript:", "about:", "#")
_CALL = re.compile(
    r"(?:getJSON|ajax|fetch|axios|\.(?:get|post|load|open))\s*\(\s*(?:\{[^}]{0,300}?\burl\s*:\s*)?"
    r"[^\"'`;]{0,80}[\"'`]([^\"'`\n]{1,200})",
)
_LISTS = re.compile(
    r"list|quer(?:y|ies)|search|channel|col(?:umn)?|page|data|news|info|article|content|jsonp?|api", re.I
)
_OTHERS = re.compile(r"visit|count|click|hits|weather|tianqi|login|user|stat|foot|head|nav|menu|top\b|suggest", re.I)


def filled_by_script(page: Page) -> bool:
    """The page holds a template, or an inline script asks for something that is named like a list."""
    if any(template in page.html for template in _TEMPLATES) or _empty_frame(page):
        return True
    for node in page.tree.css("script:not([src])"):
        source = node.text(deep=True)
        if any(name in source for name in _ASKING):
            for address in _CALL.findall(source):
                if _LISTS.search(address) and not _OTHERS.search(address):
                    return True
    return False


def _empty_frame(page: Page) -> bool:
    """A frame without an address of its own gets one from a script."""
    return any(
        (node.attributes.get("src") or "").strip().lower().startswith(_NOWHERE) or not node.attributes.get("src")
        for node in page.tree.css("iframe[id], iframe[name]")
    )
