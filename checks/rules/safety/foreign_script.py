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
    consults=lambda context: context.outside.digest,
)


def check(page: Page, context: Context) -> Iterator[Finding]:
    first: dict[str, tuple[str, bool]] = {}
    for node in page.tree.css("script[src]"):
        try:
            url = resolve(page.base, (node.attributes["src"] or "").strip())
        except MalformedAddress:
            continue
        if context.outside.foreign(url, page.url, context.start) and not context.outside.serves(url):
            address, leading = first.get(host(url), (url, False))
            first[host(url)] = address, leading or _leads(node)
    for name, (url, leading) in first.items():
        yield _finding(page, name, url, leading)


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


def _finding(page: Page, name: str, url: str, leading: bool) -> Finding:
    where = "，而且放在页面头部所有脚本和样式之前，是被篡改的页面常见的写法" if leading else ""
    return Finding(
        subject=LinkSubject(f"http://{name}/"),
        url=url,
        places=(Place(page.url, url[:120]),),
        message=f"页面引用了 {name} 的脚本{where}，不在已知的统计、公用程序库之列，请核实来历。",
        suggestion=RULE.fix,
        evidence=f"脚本地址 {url[:200]}",
        row=RULE.basis[0],
        severity=Severity.MAJOR if leading else Severity.NOTICE,
        needs_review=True,
    )
