"""Addresses as browsers read them (WHATWG URL), and the one canonical form of an address."""

import re
from functools import lru_cache

import ada_url

KEY_VERSION = 1
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")
_FROM_ROOT = ("/", "http://", "https://")
_BESIDE = re.compile(r"[\w.%][^:]*$")


class MalformedAddress(ValueError):
    """The text is no address a browser could open."""


def resolve(base: str, reference: str) -> str:
    """The absolute address of `reference` on page `base`. Raises MalformedAddress."""
    return _joined(within(base, reference), reference)


def within(base: str, reference: str) -> str:
    """What of `base` matters to a reference: mostly its host or its folder, so that pages share what was resolved."""
    if reference.startswith(_FROM_ROOT):
        return _surroundings(base)[0]
    return _surroundings(base)[1] if _BESIDE.match(reference) else base


@lru_cache(maxsize=256)
def _surroundings(base: str) -> tuple[str, str]:
    """The root of its host and its folder; the address itself where it has none."""
    try:
        return (ada_url.join_url(base, "/"), ada_url.join_url(base, ".")) if is_web(base) else (base, base)
    except ValueError:
        return base, base


@lru_cache(maxsize=65536)
def _joined(base: str, reference: str) -> str:
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
    return _parts(url)[0]


def hostname(url: str) -> str:
    """The host without its port; an IPv6 address keeps its brackets."""
    return _parts(url)[1]


def path(url: str) -> str:
    """The path of an http(s) address, as it is sent; "" for anything else."""
    return _parts(url)[2]


@lru_cache(maxsize=4096)
def _parts(url: str) -> tuple[str, str, str]:
    """host[:port], host and path; while one address is dealt with they are asked for a dozen times."""
    try:
        parsed = ada_url.URL("http:" + url if url.startswith("//") else url)
    except ValueError:
        return "", "", ""
    web = parsed.protocol in ("http:", "https:")
    return parsed.host if web else "", parsed.hostname if web else "", parsed.pathname


def is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def has_scheme(reference: str) -> bool:
    return _SCHEME.match(reference) is not None
