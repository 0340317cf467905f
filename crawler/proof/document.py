"""A file that is about to be published: its bytes to text, and where in the file each block of it begins."""

import hashlib
import re
from dataclasses import dataclass, replace
from itertools import accumulate

from checks.reading.attachments.signature import Signature, signature
from checks.reading.decode import decode
from checks.reading.page import read_page
from checks.words.blocks import text_of
from checks.words.text import Block, Text
from crawler.sandbox.sandbox import Sandbox

LARGEST = 64 * 1024 * 1024
"""Bytes; a larger file is no text that somebody proofreads."""
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MOST_LOST = 0.02
_WEB = (".html", ".htm", ".shtml")


class Unreadable(Exception):
    """The file gives no text; the message is the reason, in Chinese."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read.

    digest: SHA-256 of its bytes, hexadecimal. text: url is the file's name. starts: of each block the offset of its
    first character, of a text file in the decoded file, of any other in its blocks joined by line feeds. unread: which
    part of it is not read and why, in Chinese, "" when all is.
    """

    name: str
    digest: str
    text: Text
    starts: tuple[int, ...]
    unread: str = ""


def read_document(name: str, body: bytes, sandbox: Sandbox) -> Document:
    """Web pages are told by their name too, everything else by its bytes. Raises Unreadable."""
    document = _read(name, body, sandbox)
    if not document.text.blocks:
        raise Unreadable("其中没有文字")
    return document


def _read(name: str, body: bytes, sandbox: Sandbox) -> Document:
    if len(body) > LARGEST:
        raise Unreadable(f"文件超过 {LARGEST // 1024 // 1024} MB")
    digest = hashlib.sha256(body).hexdigest()
    kind = signature(body)
    if kind is Signature.HTML or (kind is Signature.TEXT and name.lower().endswith(_WEB)):
        return _joined(name, digest, text_of(read_page(name, body)))
    if kind is not Signature.TEXT:
        return _office_file(name, digest, body, sandbox)
    text = decode(body).text
    if "\0" in text or text.count("\ufffd") > _MOST_LOST * len(text):
        raise Unreadable("不是文本文件，或者文字编码无法识别，请另存为 UTF-8 编码的文本文件")
    return _lines(name, digest, text)


def _office_file(name: str, digest: str, body: bytes, sandbox: Sandbox) -> Document:
    extract = sandbox.read(body)
    blocks = tuple(Block(passage.text, place=passage.place) for passage in extract.passages)
    unread = f"{extract.detail}{extract.unread.label}" if extract.unread else ""
    if unread and not blocks:
        raise Unreadable(unread)
    return replace(_joined(name, digest, Text(name, "", blocks)), unread=unread)


def _lines(name: str, digest: str, text: str) -> Document:
    """A block a line; a word that a line break cuts is not seen."""
    blocks, starts = [], []
    line, seen = 1, 0
    for match in _LINE.finditer(text):
        plain = match[0].strip()
        if not plain:
            continue
        line += len(re.findall(r"\r\n|\r|\n", text[seen : match.start()]))
        seen = match.start()
        blocks.append(Block(plain, place=f"第{line}行"))
        starts.append(match.start() + match[0].index(plain[0]))
    return Document(name, digest, Text(name, "", tuple(blocks)), tuple(starts))


def _joined(name: str, digest: str, text: Text) -> Document:
    lengths = (len(block.text) + 1 for block in text.blocks)
    return Document(name, digest, text, tuple(accumulate(lengths, initial=0))[:-1])
