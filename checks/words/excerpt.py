"""The original text around a hit."""

from checks.findings import Excerpt

WIDTH = 18


def excerpt(text: str, start: int, end: int, width: int = WIDTH) -> Excerpt:
    """`text[start:end]` marked, with up to `width` characters on either side, never beyond its own line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    if line_end < 0:
        line_end = len(text)
    return Excerpt(
        text[max(line_start, start - width) : start], text[start:end], text[end : min(line_end, end + width)]
    )
