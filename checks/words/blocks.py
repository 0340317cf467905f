"""A page's visible text as blocks: what a reader sees as one line, and where it stands."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from checks.artifacts import Page
from checks.words.text import Block, Part, Text

# Text in these runs on; every other element, and br, begins a new block. Names with a colon are Word's (o:p).
_INLINE = frozenset({"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"})
_INLINE |= {"font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span"}
_INLINE |= {"strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
# What a reader does not see as text; None is a forgotten <?php … ?>. Elements hidden by style stay: tabs and folded
# lists show them on demand.
_UNSEEN = frozenset({None, "-comment", "script", "style", "noscript", "template", "select", "datalist", "textarea"})
_UNSEEN |= {"iframe", "object", "svg", "rp", "rt"}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FRAMES = frozenset({"nav", "footer"})
_CONTENT = frozenset({"main", "article"})
_CONTAINERS = frozenset({"div", "ul", "ol", "dl", "section", "aside", "header", "table", "td"})
_FRAME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:top|main|sub|left|web)?nav|navbar|(?:sub)?menu|foot|footer|(?:bread)?crumbs?|copyright)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FRAME_ROLES = frozenset({"navigation", "contentinfo", "menu", "menubar"})
_FOOTER = re.compile(r"违法和不良信息举报|网站标识码|公网安备|ICP备|网站地图")
_FOOTER_REACH = 600
_PASSAGE = 60
_SPACES = re.compile(r"[ \t\r\n\f]+")
_TITLE_BREAKS = re.compile(r"[_|｜]|\s*-+\s*|\s+—+\s+")


def text_of(page: Page, published: date | None = None) -> Text:
    """The visible text of a page; see `blocks`. published: the day the page says, if it says one."""
    return Text(page.url, page.title, blocks(page), published)


def blocks(page: Page) -> tuple[Block, ...]:
    """What a reader sees as one line is one block, in document order, the pieces of the title first.

    Runs of white space are one space, as the browser shows them.
    """
    titles = (piece.strip() for piece in _TITLE_BREAKS.split(page.title))
    head = [Block(title, Part.TITLE) for title in titles if title]
    body = page.tree.body
    return (*head, *_without_footer(list(_walk(body)))) if body is not None else tuple(head)


def _walk(body: Any) -> Iterator[Block]:
    """One pass over the tree, depth first, without recursion: pages nest thousands deep."""
    pieces: list[str] = []
    part, node, after_link = Part.BODY, body.first_child, False
    outer: list[tuple[Any, Part, str]] = []
    while node is not None or outer:
        if node is None:
            node, outer_part, tag = outer.pop()
            if tag not in _INLINE and ":" not in tag:
                if pieces:
                    yield from _flush(pieces, part)
                part = outer_part
            after_link = after_link or tag == "a"
            continue
        tag = node.tag
        if tag == "-text":
            text = node.text_content
            blank = text.isspace()
            if pieces or not blank:  # the white space between elements would be a third of all pieces
                pieces.append(text)
            after_link = after_link and blank
        elif tag not in _UNSEEN:
            inner = part
            # Two links side by side are two entries of a list, not one word.
            if (tag not in _INLINE and ":" not in tag) or (tag == "a" and after_link):
                if pieces:
                    yield from _flush(pieces, part)
                inner = _part(node, tag, part)
            child = node.first_child
            if child is not None:
                outer.append((node.next, part, tag))
                node, part, after_link = child, inner, False
                continue
        node = node.next
    yield from _flush(pieces, part)


def _flush(pieces: list[str], part: Part) -> Iterator[Block]:
    text = _SPACES.sub(" ", "".join(pieces)).strip()
    pieces.clear()
    if text:
        # A menu holds no long sentences: a passage in a container that is only named like one is an article's.
        passage = part is Part.FRAME and len(text) >= _PASSAGE and "。" in text
        yield Block(text, Part.BODY if passage else part)


def _part(node: Any, tag: str, outer: Part) -> Part:
    if tag in _CONTENT:
        return Part.BODY
    if tag in _FRAMES:
        return Part.FRAME
    if tag in _HEADINGS:
        return outer if outer is Part.FRAME else Part.TITLE
    if tag in _CONTAINERS and outer is Part.BODY:
        attributes = node.attributes
        name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if (len(name) > 1 and _FRAME_NAMES.search(name)) or attributes.get("role") in _FRAME_ROLES:
            return Part.FRAME
    return outer


def _without_footer(found: list[Block]) -> Iterator[Block]:
    """Where no element says footer, its words do: what follows the first of them near the end is the frame."""
    total = sum(len(block.text) for block in found)
    earliest = max(total // 2, total - _FOOTER_REACH)
    position, footer = 0, False
    for block in found:
        mark = _FOOTER.search(block.text, max(0, earliest - position)) if not footer else None
        if mark is not None and block.part is Part.BODY:
            footer = True
            if before := block.text[: mark.start()].rstrip():
                yield Block(before, Part.BODY)
            yield Block(block.text[mark.start() :], Part.FRAME)
        else:
            yield Block(block.text, Part.FRAME) if footer else block
        position += len(block.text)
