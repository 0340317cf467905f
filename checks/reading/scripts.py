"""What inline scripts say literally: markup they write and addresses they open.

Only complete literals count. An address that a script puts together from pieces is not an address.
"""

import re
from collections.abc import Iterator

_WRITE = re.compile(r"document\.write(?:ln)?\s*\(")
_LITERAL = re.compile(r"\"((?:\\.|[^\"\\\n])*)\"|'((?:\\.|[^'\\\n])*)'")
_ESCAPED = re.compile(r"\\(.)")
_OPEN = re.compile(
    r"(?:window\.open|location(?:\.href)?\s*=|location\.replace|open\w*|goto\w*|tiaozhuan|jump\w*|toUrl|Link)"
    r"\s*\(?\s*[\"']([^\"'\n]+)[\"']\s*(?=[,;)]|$)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^(?:/|\./|\.\./|https?://)|\.(?:s?html?|jsp|aspx?|pdf|docx?|xlsx?|ofd|zip|rar|wps)(?:[?#]|$)",
    re.IGNORECASE,
)
_LONGEST_CALL = 4000


def written(script: str) -> Iterator[str]:
    """Every string literal inside a document.write call, unescaped."""
    for call in _WRITE.finditer(script):
        for first, second in _LITERAL.findall(_arguments(script, call.end())):
            yield _ESCAPED.sub(r"\1", first or second)


def opened(handler: str) -> Iterator[str]:
    """Addresses that an onclick or javascript: handler opens as complete literals."""
    for match in _OPEN.finditer(handler):
        if _ADDRESS.search(match[1]):
            yield match[1]


def _arguments(script: str, start: int) -> str:
    """The text of a call's arguments: up to its closing parenthesis outside of any literal."""
    depth, position, end = 1, start, min(len(script), start + _LONGEST_CALL)
    while position < end:
        if literal := _LITERAL.match(script, position):
            position = literal.end()
            continue
        depth += {"(": 1, ")": -1}.get(script[position], 0)
        if depth == 0:
            return script[start:position]
        position += 1
    return ""
