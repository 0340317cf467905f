"""What belongs to an entry of a list though its element does not hold it: the dd after a dt, the rest of a line."""

from collections.abc import Iterator
from typing import Any

from checks.reading.navigation import texts


def neighbours(node: Any) -> tuple[list[str], list[str]]:
    """The pieces of text before and after an element that is one entry of a dl, or one of many links between br."""
    if node.tag == "dt":
        return [], _said(_until(node, "next", ("dt",)))
    if node.tag == "dd":
        return _said(reversed([*_until(node, "prev", ("dd",))])), []
    if node.tag == "a" and _in_lines(node):
        return _said(reversed([*_until(node, "prev", ("br", "a"))])), _said(_until(node, "next", ("br", "a")))
    return [], []


def _in_lines(anchor: Any) -> bool:
    """A line ends after the link or its date, and another line with a link of its own comes before or after."""
    for way in ("next", "prev"):
        tags = [node.tag for node in _until(anchor, way, ("a",), last=True)]
        if tags[-1:] == ["a"] and "br" in tags:
            return True
    return False


def _until(node: Any, way: str, ends: tuple[str, ...], last: bool = False) -> Iterator[Any]:
    """The siblings on one side up to the next of `ends`, which is given out too when `last`."""
    sibling = getattr(node, way)
    while sibling is not None and sibling.tag not in ends:
        yield sibling
        sibling = getattr(sibling, way)
    if last and sibling is not None:
        yield sibling


def _said(nodes: Any) -> list[str]:
    found: list[str] = []
    for node in nodes:
        if node.tag == "-text":
            found += filter(None, [" ".join((node.text_content or "").split())])
        else:
            found += (text for _, text in texts(node))
    return found
