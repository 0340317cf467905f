"""Lines as they stand on paper, joined to the paragraphs that they were."""

from collections.abc import Iterable, Iterator

_ENDS = "。！？；：!?;:…"
_FULL = 0.85
_SHORTEST = 12


def joined(lines: Iterable[str]) -> Iterator[str]:
    """Paragraphs of one page. A line runs on when it is nearly as long as the longest and ends in mid-sentence.

    Cells of a table stay apart, for they are short; a title over two lines may stay apart too, which only hides.
    """
    plain = [line.strip() for line in lines]
    full = max(_SHORTEST, _FULL * max(map(len, plain), default=0))
    paragraph = ""
    for line in plain:
        paragraph += line if not paragraph or _eastern(paragraph[-1]) or _eastern(line[:1]) else f" {line}"
        if paragraph and (len(line) < full or line[-1] in _ENDS):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _eastern(char: str) -> bool:
    return not char.isascii() or not char
