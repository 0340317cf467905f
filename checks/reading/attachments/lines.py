"""Lines as they stand on paper, joined to the paragraphs that they were."""

import re
from collections.abc import Iterable, Iterator

_GAP = re.compile(r"(?<=[\u3400-\u9fff，。、；：）》”]) (?=[\u3400-\u9fff，。、；：（《“])")
_PAIR = re.compile(r"[\u3400-\u9fff](?=[\u3400-\u9fff])")
_ENDS = "。！？；：!?;:…"
_FULL = 0.85
_SHORTEST = 12


def joined(lines: Iterable[str]) -> Iterator[str]:
    """Paragraphs of one page. A line runs on when it is nearly as long as the longest and ends in mid-sentence.

    Cells of a table stay apart, for they are short; a title over two lines may stay apart too, which only hides.
    """
    plain = [_closed_up(line.strip()) for line in lines]
    full = max(_SHORTEST, _FULL * max(map(len, plain), default=0))
    paragraph = ""
    for line in plain:
        paragraph += line if not paragraph or _eastern(paragraph[-1]) or _eastern(line[:1]) else f" {line}"
        if paragraph and (len(line) < full or line[-1] in _ENDS):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _closed_up(line: str) -> str:
    """Spread lines are set letter by letter, with gaps that are no spaces; a few gaps part words or cells."""
    spread, tight = len(_GAP.findall(line)), len(_PAIR.findall(line))
    return _GAP.sub("", line) if spread > tight else line


def _eastern(char: str) -> bool:
    return not char.isascii() or not char
