"""Text files, and pages that bear the name of an office file."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from checks.reading.attachments.unread import CannotRead, Unread
from checks.reading.decode import decode
from checks.reading.depth import shallow

_BLOCKS = "p, td, th, li, h1, h2, h3, h4, h5, h6, div"
_MOST_LOST = 0.02


def lines(body: bytes) -> Iterator[tuple[str, str]]:
    """(place, text), line by line. Raises CannotRead when it is no text after all."""
    text = decode(body).text
    if text.count("\ufffd") > _MOST_LOST * len(text):
        raise CannotRead(Unread.UNKNOWN)
    for number, line in enumerate(text.splitlines(), 1):
        yield f"第{number}行", line


def paragraphs(body: bytes) -> Iterator[tuple[str, str]]:
    """(place, text) of the innermost blocks of a page."""
    tree = LexborHTMLParser(shallow(decode(body).text))
    for unseen in tree.css("script, style, title, xml"):
        unseen.decompose()
    number = 0
    for node in tree.css(_BLOCKS):
        if node.css_first(f":is({_BLOCKS})") in (None, node) and (text := node.text(deep=True)).strip():
            number += 1
            yield f"第{number}段", " ".join(text.split())
