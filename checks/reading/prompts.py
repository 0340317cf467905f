"""Pages that ask a visitor whether to leave the site: where they would send him is what the link really points to."""

import base64
import binascii
import re
from urllib.parse import parse_qsl

from checks.reading.urls import host, is_web, path

_PROMPT = re.compile(
    r"/(?:[\w-]*(?:jump|leave|tiaozhuan|wailian|outlink|external|redirect|goto)[\w-]*|link|go|out)(?:\.\w+)?/?$",
    re.IGNORECASE,
)
_NAMES = frozenset({"url", "target", "u", "link", "goto", "redirect"})
_HTTP_IN_BASE64 = "aHR0c"


def beyond(url: str) -> str | None:
    """The address on another host that a prompt page names in its own address; None for every other address.

    Share buttons and logins carry addresses too, but are no prompts.
    """
    if "?" not in url or not _PROMPT.search(path(url)):
        return None
    for name, value in parse_qsl(url.partition("?")[2].partition("#")[0]):
        target = _decoded(value) if name.lower() in _NAMES else ""
        if is_web(target) and host(target) not in ("", host(url)):
            return target
    return None


def _decoded(value: str) -> str:
    if not value.startswith(_HTTP_IN_BASE64):
        return value
    try:
        return base64.b64decode(value + "=" * (-len(value) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""
