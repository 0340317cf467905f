"""What the judging works on: links, fetches and pages, as frozen values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any


class OutcomeClass(StrEnum):
    """The five ways in which a fetch counts."""

    ALIVE = "alive"
    DEAD = "dead"
    WARN = "warn"
    UNVERIFIED = "unverified"
    NOT_CHECKED = "not_checked"

    @property
    def label(self) -> str:
        return _CLASS_LABELS[self.value]


_CLASS_LABELS = {
    "alive": "正常",
    "dead": "失效",
    "warn": "需留意",
    "unverified": "未能核实",
    "not_checked": "未检查",
}


class Outcome(StrEnum):
    """How asking for a URL ended: a closed list, each member in exactly one class."""

    kind: OutcomeClass
    label: str

    def __new__(cls, value: str, kind: OutcomeClass, label: str) -> "Outcome":
        member = str.__new__(cls, value)
        member._value_ = value
        member.kind = kind
        member.label = label
        return member

    OK = "ok", OutcomeClass.ALIVE, "正常"
    REDIRECTED = "redirected", OutcomeClass.ALIVE, "跳转后正常"
    BROKEN = "broken", OutcomeClass.DEAD, "无法访问"
    SOFT404 = "soft404", OutcomeClass.DEAD, "页面提示内容不存在"
    MALFORMED = "malformed", OutcomeClass.DEAD, "地址书写错误"
    REDIRECT_LOOP = "redirect_loop", OutcomeClass.DEAD, "循环跳转"
    TLS_PROBLEM = "tls_problem", OutcomeClass.WARN, "证书问题"
    MOVED_HOME = "moved_home", OutcomeClass.WARN, "跳回首页"
    TOO_LARGE = "too_large", OutcomeClass.WARN, "文件过大，未下载完"
    BAD_CONTENT = "bad_content", OutcomeClass.WARN, "内容与类型不符"
    EMPTY = "empty", OutcomeClass.WARN, "内容为空"
    BLOCKED = "blocked", OutcomeClass.UNVERIFIED, "被防护系统拦截"
    AUTH_REQUIRED = "auth_required", OutcomeClass.UNVERIFIED, "需要登录"
    RATE_LIMITED = "rate_limited", OutcomeClass.UNVERIFIED, "访问受到限速"
    TIMEOUT = "timeout", OutcomeClass.UNVERIFIED, "访问超时"
    NEEDS_RENDER = "needs_render", OutcomeClass.UNVERIFIED, "需浏览器渲染"
    NAME_UNRESOLVED = "name_unresolved", OutcomeClass.UNVERIFIED, "域名无法解析"
    ROBOTS_EXCLUDED = "robots_excluded", OutcomeClass.UNVERIFIED, "robots协议不允许访问"
    EXCLUDED = "excluded", OutcomeClass.NOT_CHECKED, "按配置不检查"
    OUT_OF_SCOPE = "out_of_scope", OutcomeClass.NOT_CHECKED, "不在检查范围"
    PRIVATE_ADDRESS = "private_address", OutcomeClass.NOT_CHECKED, "内网地址"


NAVIGATING = frozenset({"a", "area", "iframe", "frame", "refresh", "onclick", "written"})
"""Carriers that lead a visitor to a document; every other carrier loads a resource into the page."""


@dataclass(frozen=True, slots=True)
class Link:
    """One reference from one page: an edge.

    url: absolute address to request, fragment kept; as written when it cannot be resolved (malformed).
    text: what the visitor sees (anchor text, alt or title), whitespace squeezed, at most 120 characters.
    carrier: a, area, img (srcset, poster and CSS images too), input, script, link, iframe, frame, embed (media too),
        object, form (one that says it is sent by GET), refresh, onclick (option and data-href too), or
        written (markup inside document.write).
    """

    url: str
    text: str
    carrier: str
    malformed: bool = False

    @property
    def navigates(self) -> bool:
        return self.carrier in NAVIGATING


@dataclass(frozen=True, slots=True)
class Fetch:
    """What happened when a URL was asked for: a node.

    at: ISO 8601 with offset. reason: a short machine word (http_404, dns, refused, reset, tls, …).
    final_url: where the redirects ended. location: the next hop when this answer redirects.
    """

    url: str
    outcome: Outcome
    status: int | None = None
    final_url: str = ""
    content_type: str = ""
    reason: str = ""
    at: str = ""
    method: str = "GET"
    location: str = ""
    page: bool = False
    """True when a complete HTML document of ours was stored and can be judged."""
    title: str = ""
    """The page's title, at most 200 characters."""
    fragment: bool = False
    """True when a piece that scripts put into our pages was stored: it gives facts, it is not judged."""
    attachment: bool = False
    """True when a file of ours was stored whole: its text is read and judged."""


@dataclass(frozen=True)
class Page:
    """A document of ours, decoded and parsed once. Nothing here may be changed by a rule.

    url: the address that answered with this body. metas: names in lower case, first non-empty content wins.
    base: what relative references resolve against. refresh: absolute target of a meta refresh or a bare script
    redirect, or None. tree: the parsed document (selectolax lexbor), shared by everyone, to be read only.
    find_links: how its links are found, once somebody asks.
    """

    url: str
    html: str
    encoding: str
    title: str
    metas: Mapping[str, str]
    base: str
    refresh: str | None
    tree: Any = field(compare=False, repr=False)
    find_links: Callable[["Page"], tuple[Link, ...]] = field(compare=False, repr=False)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """In document order. Finding them is half the work of reading a page, and judging an article needs none."""
        return self.find_links(self)
