"""The words a pattern begins with, by which it is looked for: trying patterns at every character is too slow."""

import re

# What follows must not make the last character, or the whole group, repeatable or optional.
_HEADS = re.compile(r"\(\?:(?P<several>\w{2,}(?:\|\w{2,})*)\)(?![*?{])|(?P<one>\w{2,})(?![\w*?{|])")


def heads(pattern: str) -> tuple[str, ...]:
    """甲乙… gives 甲乙, (?:甲乙|丙丁)… gives both; empty for anything else and for what is no regular expression."""
    try:
        re.compile(pattern)
    except re.error:
        return ()
    found = _HEADS.match(pattern)
    return tuple((found["several"] or found["one"]).split("|")) if found else ()
