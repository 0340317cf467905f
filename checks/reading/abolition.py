"""The documents that a page declares abolished: a catalogue of them, or the last clause of their successor."""

import re
import unicodedata
from collections.abc import Iterator

from checks.reading.article import Article

_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[(](?:19|20)\d{2}[〕\])]第?\d{1,4}号")
_CATALOGUE = re.compile(
    r"关于[^《》]{0,15}(?:废止|失效)|^[^《》]*(?:废止|失效)[^《》]*(?:目录|清单)|(?:目录|清单)[^《》]*(?:废止|失效)|清理结果"
)
_DRAFT = re.compile(r"征求意见|草案|送审稿|解读|图解|问答|说明|公开征集|拟")
_ENDS = re.compile(r"(?:继续有效|现行有效|保留|拟?修[改订]|部分废止)")
_BEGINS = re.compile(r"废止|失效")
_PREAMBLE = re.compile(r"^(?:根据|依据|按照|为|经|各)|(?:根据|依据|按照)《")
_ABOLISHED = re.compile(
    rf"({_NUMBER.pattern})[)]{{0,2}}[》」]?(?:等文件)?(?:同时|相应|即行|自行|予以|即)?(?:宣布)?(?:废止|失效)"
)
_HEADING, _AROUND, _MOST = 40, 60, 200

Abolished = tuple[str, str]
"""文号 and the words around it, without blanks and with half-width signs."""


def abolitions(found: Article) -> tuple[Abolished, ...]:
    """What an article abolishes, by 文号; nothing where it is a draft or only speaks of abolishing."""
    if not (_BEGINS.search(found.title) or _BEGINS.search(found.text)) or _DRAFT.search(found.title):
        return ()
    listed = _listed(found) if _CATALOGUE.search(found.title) else ""
    said = [(match[0], _around(listed, match)) for match in _NUMBER.finditer(listed)]
    whole = _plain(found.text)
    said += [(match[1], _around(whole, match)) for match in _ABOLISHED.finditer(whole)]
    return tuple(dict(said).items())[:_MOST]


def _listed(found: Article) -> str:
    """The lines that stand below a heading of what is abolished, or anywhere where the title speaks of nothing else."""
    return "".join(_lines(found, _BEGINS.search(found.title) is not None and _ENDS.search(found.title) is None))


def _lines(found: Article, abolishing: bool) -> Iterator[str]:
    for raw in found.text.split("\n"):
        line = _plain(raw)
        if len(line) <= _HEADING and not _NUMBER.search(line) and (_ENDS.search(line) or _BEGINS.search(line)):
            abolishing = _ENDS.search(line) is None
        if abolishing and not _PREAMBLE.search(line):
            yield line


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _AROUND) : match.end() + _AROUND]


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
