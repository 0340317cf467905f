"""Guards the parser against pages nested without end: it looks upwards for every element that opens.

Two megabytes of nothing but `<div>` would keep it busy for minutes.
"""

import re

_DEEPEST = 6000
_NESTING = re.compile(
    r"<(/?)(?:div|ul|ol|dl|menu|dir|table|form|section|article|aside|main|nav|header|footer|center|blockquote|fieldset"
    r"|details|figure|address|pre|object|button|ruby|a|b|i|u|s|em|big|tt|code|font|nobr|small|strong|strike|h[1-6])\b",
    re.IGNORECASE,
)


def shallow(html: str) -> str:
    """The document up to where its elements lie more than 6,000 deep; of any sane document, all of it."""
    opened = html.count("<")
    if opened < _DEEPEST or opened - html.count("</") < _DEEPEST:
        return html
    depth = 0
    for tag in _NESTING.finditer(html):
        depth += -1 if tag[1] else 1
        if depth > _DEEPEST:
            return html[: tag.start()]
    return html
