"""A page that came encrypted loads something unencrypted.

Browsers refuse scripts, style sheets and frames of that kind, so the page is broken for every visitor: one finding
an address. Images they fetch encrypted or show with a warning: one notice a host, however many there are.
"""

from collections.abc import Iterator

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.reading.urls import hostname
from checks.rule import Rule
from checks.subjects import LinkSubject

RULE = Rule(
    judges=Page,
    severity=Severity.MINOR,
    title="加密页面引用了不加密的资源",
    why="浏览器会拦截不加密的脚本、样式和框架，页面错乱、功能失灵；传输途中也可能被人篡改。",
    fix="把地址改为 https 开头，或写成相对地址；对方不支持 https 的，把文件放到自己的服务器上。",
    basis=("advice.mixed-content",),
)
_ACTIVE = {"script": "脚本", "iframe": "框架", "frame": "框架", "object": "插件", "embed": "插件", "link": "样式"}
_SOURCES = (
    'script[src^="http:" i], iframe[src^="http:" i], frame[src^="http:" i], object[data^="http:" i],'
    'embed[src^="http:" i], link[rel="stylesheet" i][href^="http:" i], img[src^="http:" i], source[src^="http:" i],'
    'video[src^="http:" i], audio[src^="http:" i]'
)
_UPGRADE = "upgrade-insecure-requests"


def check(page: Page, context: Context) -> Iterator[Finding]:
    if not page.url.startswith("https:") or _UPGRADE in page.html:
        return
    active: dict[str, str] = {}
    passive: dict[str, list[str]] = {}
    for node in page.tree.css(_SOURCES):
        attributes = node.attributes
        url = next((attributes.get(name) or "").strip() for name in ("src", "data", "href") if attributes.get(name))
        if not hostname(url) or _local(hostname(url)):
            continue
        if node.tag in _ACTIVE:
            active.setdefault(url.partition("?")[0], _ACTIVE[node.tag])  # counters differ by page
        else:
            passive.setdefault(hostname(url), []).append(url)
    for url, kind in active.items():
        yield _finding(page, url, url, f"https 页面引用了 http 开头的{kind}，浏览器通常会拦截。", Severity.MINOR)
    for name, urls in passive.items():
        message = f"https 页面引用了 {name} 上 http 开头的图片、音视频，浏览器可能不显示，或提示页面不完全安全。"
        yield _finding(page, f"http://{name}/*", urls[0], message, Severity.NOTICE)


def _local(name: str) -> bool:
    """A browser trusts its own computer."""
    return name in ("localhost", "127.0.0.1", "[::1]")


def _finding(page: Page, target: str, url: str, message: str, severity: Severity) -> Finding:
    return Finding(
        subject=LinkSubject(target),
        url=url,
        places=(Place(page.url),),
        message=message,
        suggestion=RULE.fix,
        evidence=f"引用 {target[:200]}",
        row=RULE.basis[0],
        severity=severity,
    )
