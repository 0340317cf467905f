"""Which addresses the page's links, handlers and scripts name, and the code its 找错 entry bears."""

import re
from collections.abc import Iterator

from checks.artifacts import Page

_BEARERS = "a[href],area[href],iframe[src],img[src],script,form[action],[onclick]"
_NAMES = ("href", "src", "action", "onclick")
_CODE = re.compile(r"(?:site_?code\s*=\s*[\"'\\]*)([0-9A-Za-z]{2}\d{8})(?![0-9A-Za-z])", re.IGNORECASE)


def named(page: Page) -> Iterator[str]:
    """Every address, handler and inline script; comments and text are none of these."""
    for node in page.tree.css(_BEARERS):
        yield from (value for name in _NAMES if (value := node.attributes.get(name)))
        if node.tag == "script":
            yield node.text(deep=True)


def names_host(text: str, host: str) -> bool:
    """The text holds an address on this host, or below it."""
    return host in text and re.search(rf"//(?:[\w-]+\.)*{re.escape(host)}(?![\w.-])", text, re.IGNORECASE) is not None


def report_codes(page: Page) -> Iterator[str]:
    """The 网站标识码 that entries of “我为政府网站找错” bear, upper case."""
    for node in page.tree.css('#_jiucuo_[sitecode],a[href*="site_code=" i]'):
        told = f"sitecode={node.attributes.get('sitecode')} {node.attributes.get('href')}"
        yield from (match[1].upper() for match in _CODE.finditer(told))
    if "jiucuo" in page.html:
        for node in page.tree.css("script:not([src])"):
            script = node.text(deep=True)
            yield from (match[1].upper() for match in _CODE.finditer(script if "jiucuo" in script else ""))
