"""A script of strangers runs in our pages: it may show visitors whatever it likes.

One finding a host. A script that stands before everything else in the head is how intruders do it; together with a
title in character numbers it was found on sites that had been taken over. A person shall look: a contractor's own
server looks just the same.
"""

from collections.abc import Iterator
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.outside import outside
from checks.reading.numbered import numbered_title
from checks.reading.urls import MalformedAddress, host, resolve
from checks.rule import Rule
from checks.subjects import LinkSubject

RULE = Rule(
    judges=Page,
    severity=Severity.NOTICE,
    title="引用不明网站的脚本",
    why="对方的脚本可以改写页面、把公众引向别处；对方域名过期或被入侵，本网站也随之失守。",
    fix="核实由谁提供、做什么用；不明来历的立即删除并检查网站是否被篡改，确有需要的改为放在自己的服务器上。",
    basis=("advice.foreign-script",),
    consults=lambda context: outside(context).digest,
)


def check(page: Page, context: Context) -> Iterator[Finding]:
    first: dict[str, tuple[str, bool]] = {}
    for node in page.tree.css("script[src]"):
        try:
            url = resolve(page.base, (node.attributes["src"] or "").strip())
        except MalformedAddress:
            continue
        if outside(context).foreign(url, page.url, context.start) and not outside(context).serves(url):
            address, leading = first.get(host(url), (url, False))
            first[host(url)] = address, leading or _leads(node)
    for name, (url, leading) in first.items():
        yield _finding(page, name, url, _signs(page, leading))


def _leads(node: Any) -> bool:
    """It stands in the head before every other script and style sheet, as no contractor has reason to put it."""
    if node.parent is None or node.parent.tag != "head":
        return False
    before = node.prev
    while before is not None:
        if before.tag in ("script", "style", "link"):
            return False
        before = before.prev
    return True


def _signs(page: Page, leading: bool) -> str:
    signs = ["放在页面头部所有脚本和样式之前"] if leading else []
    signs += ["标题以字符编号写成"] if numbered_title(page) else []
    return f"，而且{'、'.join(signs)}，是被篡改的页面常见的写法" if signs else ""


def _finding(page: Page, name: str, url: str, signs: str) -> Finding:
    return Finding(
        subject=LinkSubject(f"http://{name}/"),
        url=url,
        places=(Place(page.url, url[:120]),),
        message=f"页面引用了 {name} 的脚本{signs}，不在已知的统计、公用程序库之列，请核实来历。",
        suggestion=RULE.fix,
        evidence=f"脚本来自 {name}{signs}",
        row=RULE.basis[0],
        severity=Severity.MAJOR if signs else Severity.NOTICE,
        needs_review=True,
    )
