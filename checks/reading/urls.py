"""Addresses as browsers read them (WHATWG URL), and the one canonical form of an address."""

import re
from functools import lru_cache

import ada_url

KEY_VERSION = 1
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")


class MalformedAddress(ValueError):
    """The text is no address a browser could open."""


@lru_cache(maxsize=65536)
def resolve(base: str, reference: str) -> str:
    """The absolute address of `reference` on page `base`. Raises MalformedAddress."""
    try:
        return ada_url.join_url(base, reference)
    except ValueError as error:
        raise MalformedAddress(reference) from error


def without_fragment(url: str) -> str:
    return url.partition("#")[0]


@lru_cache(maxsize=65536)
def key(url: str) -> str:
    """The only canonical form: `//host[:port]/path[?query]`, http and https alike, no fragment, no user.

    Query order is kept, escapes keep their bytes (hex digits in upper case). What is no http(s) address
    is returned stripped. `key(key(url)) == key(url)`.
    """
    text = url.strip()
    try:
        parsed = ada_url.URL("http:" + text if text.startswith("//") else text)
    except ValueError:
        return text
    if parsed.protocol not in ("http:", "https:"):
        return text
    path = _ESCAPE.sub(lambda match: match[0].upper(), parsed.pathname + parsed.search)
    return f"//{parsed.host}{path}"


def host(url: str) -> str:
    """host[:port] of an http(s) address, lower case; "" for anything else."""
    try:
        parsed = ada_url.URL("http:" + url if url.startswith("//") else url)
    except ValueError:
        return ""
    return parsed.host if parsed.protocol in ("http:", "https:") else ""


def hostname(url: str) -> str:
    """The host without its port; an IPv6 address keeps its brackets."""
    try:
        parsed = ada_url.URL("http:" + url if url.startswith("//") else url)
    except ValueError:
        return ""
    return parsed.hostname if parsed.protocol in ("http:", "https:") else ""


def path(url: str) -> str:
    """The path of an http(s) address, as it is sent; "" for anything else."""
    try:
        parsed = ada_url.URL("http:" + url if url.startswith("//") else url)
    except ValueError:
        return ""
    return parsed.pathname


def is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def has_scheme(reference: str) -> bool:
    return _SCHEME.match(reference) is not None
