"""What sort of article one is, for counting: news, a notice, a document, an explanation of one, or something else."""

import re
from collections.abc import Sequence

GENRES = {"news": "动态要闻", "notice": "通知公告", "document": "政策文件", "reading": "政策解读", "other": "其他"}
"""Genres by id, as readers know them."""

_READING = re.compile(r"解读|一图读懂|一图看懂|图解")
_DOCUMENT = re.compile(r"(?:政策|政府|部门|本级|规范性|重要)文件|规范性文件|公文")


def genre(title: str, names: Sequence[str], number: str, kind: str) -> str:
    """names: those of its column and the columns above. number: its 文号, or "". kind: that of its column.

    An explanation quotes the number of what it explains, so it is looked for first; a transfer of one
    (转发…的通知) is what its column says.
    """
    if any(_READING.search(name) for name in names) or _READING.search(title):
        return "reading"
    if number or any(_DOCUMENT.search(name) for name in names):
        return "document"
    return {"news": "news", "notices": "notice"}.get(kind, "other")
