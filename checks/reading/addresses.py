"""What an address alone tells: an attachment, an act one must not trigger, a path that feeds on itself."""

import re
from ipaddress import IPv6Address, ip_address, ip_network

from checks.reading.urls import hostname, path

_ATTACHMENT = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|zip|rar|7z|txt|csv|mp4|mp3|avi|wmv|flv|exe|apk)$"
    r"|/P0\d{10,}|downfile\.jsp|/module/download/|download\.jsp",
    re.IGNORECASE,
)
_WORDLESS = re.compile(r"\.(?:mp4|mp3|avi|wmv|flv|exe|apk)$", re.IGNORECASE)
_ACT = re.compile(r"(?:^|[/?&=._-])(?:log-?out|sign-?out|delete|del|remove|unsubscribe)(?:$|[/?&=._-])", re.IGNORECASE)
_INNER = tuple(
    ip_network(text)
    for text in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "0.0.0.0/32",
        "::1/128",
        "fc00::/7",
        "fe80::/10",
    )
)
_INNER_NAME = re.compile(r"(?:^|\.)(?:localhost|localdomain|local|lan|internal)\.?$")
_NOUNS = dict.fromkeys(("jpg", "jpeg", "png", "gif", "bmp", "ico", "svg", "webp"), "图片")
_NOUNS |= {"css": "样式文件", "js": "脚本文件"}


def is_attachment(url: str) -> bool:
    """The address offers a file for download, by its ending or by a known download script."""
    return _ATTACHMENT.search(path(url)) is not None


def holds_text(url: str) -> bool:
    """An attachment that may be read: no film, no sound, no program."""
    return is_attachment(url) and _WORDLESS.search(path(url)) is None


def triggers(url: str) -> bool:
    """Asking for the address might log somebody out or delete something."""
    return _ACT.search(url.partition("//")[2].partition("/")[2]) is not None


def is_inner(url: str, start: str) -> bool:
    """The address is written so that it leads into the visitor's own machine or network, and is not where we began.

    A name that only resolves to a private address from here may have a public face; it does not count.
    """
    name = hostname(url).strip("[]")
    if not name or name == hostname(start).strip("[]"):
        return False
    try:
        address = ip_address(name)
    except ValueError:
        return _INNER_NAME.search(name) is not None
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or address
    return any(address.version == network.version and address in network for network in _INNER)


def repeats_itself(url: str) -> bool:
    """A path in which the same folder follows itself three times: relative links that lead ever deeper."""
    segments = path(url).strip("/").split("/")
    if len(segments) > 20:
        return True
    return any(segments.count(segment) > 2 for segment in set(segments) if segment and not segment.isdigit())


def noun(url: str) -> str:
    """What a reader would call the thing behind the address: 附件, 图片, 样式文件, 脚本文件 or 链接."""
    if is_attachment(url):
        return "附件"
    ending = path(url).rpartition(".")[2].lower()
    return _NOUNS.get(ending, "链接")
