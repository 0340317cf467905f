"""What inline scripts say literally: markup they write and addresses they open.

Only complete literals count. An address that a script puts together from pieces is not an address.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

_WRITE = re.compile(r"document\.write(?:ln)?\s*\(")
_STRING = r"\"((?:\\.|[^\"\\\n])*)\"|'((?:\\.|[^'\\\n])*)'"
_TOKEN = re.compile(_STRING + r"|[()]")
_ANY_STRING = re.compile(_STRING + r"|`((?:\\.|[^`\\])*)`|(/\*.*?\*/|(?m:^[ \t]*//[^\n]*))", re.DOTALL)
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_BLANKS = {"n": "\n", "r": "\n", "t": "\t"}
_UNICODE = re.compile(r"%u([0-9a-fA-F]{4})")
_DECODES = re.compile(r"(?:unescape|decodeURI(?:Component)?)\s*\(\s*$")
_OPEN = re.compile(
    r"(?:window\.open|location(?:\.href)?\s*=|location\.(?:replace|assign)|open\w{0,40}|goto\w{0,40}|tiaozhuan|jump\w{0,40}|toUrl|Link)"
    r"\s*\(?\s*[\"']([^\"'\n]+)[\"']\s*(?=[,;)]|$)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^(?:/|\./|\.\./|https?://)|\.(?:s?html?|jsp|aspx?|pdf|docx?|xlsx?|ofd|zip|rar|wps)(?:[?#]|$)",
    re.IGNORECASE,
)
_LONGEST_CALL, _MOST_UNCLOSED = 4000, 20


def written(script: str) -> Iterator[str]:
    """Every string literal inside a complete document.write call, as the call would write it."""
    unclosed = 0
    for call in _WRITE.finditer(script):
        found = _arguments(script, call.end())
        if found is None:
            unclosed += 1
            if unclosed > _MOST_UNCLOSED:
                return  # no script at all: looking on would take ever longer
        else:
            yield from found


def literals(script: str) -> Iterator[str]:
    """Every string literal of a script outside of its comments, unescaped."""
    for token in _ANY_STRING.finditer(script):
        if token[4] is None:
            yield _plain(script, token.start(), token[1] or token[2] or token[3] or "")


def opened(handler: str) -> Iterator[str]:
    """Addresses that an onclick or javascript: handler opens as complete literals."""
    for match in _OPEN.finditer(handler):
        if is_address(match[1]):
            yield match[1]


def is_address(literal: str) -> bool:
    """The literal can hardly be anything but an address: it begins like one or ends like a document's."""
    return _ADDRESS.search(literal) is not None


def _arguments(script: str, start: int) -> list[str] | None:
    """The literals up to a call's closing parenthesis; None when it does not close."""
    found: list[str] = []
    depth = 1
    for token in _TOKEN.finditer(script, start, min(len(script), start + _LONGEST_CALL)):
        match token[0]:
            case "(":
                depth += 1
            case ")":
                depth -= 1
                if depth == 0:
                    return found
            case _:
                found.append(_plain(script, token.start(), token[1] or token[2] or ""))
    return None


def _plain(script: str, start: int, literal: str) -> str:
    if "\\" in literal:
        literal = _paired(_ESCAPED.sub(_character, literal))
    if "%" in literal and _DECODES.search(script, max(0, start - 30), start):
        literal = _paired(unquote(_UNICODE.sub(lambda match: chr(int(match[1], 16)), literal)))
    return literal


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _BLANKS.get(match[3], match[3])


def _paired(text: str) -> str:
    """Surrogates joined to the characters they stand for; half a pair could not be written to any file."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
