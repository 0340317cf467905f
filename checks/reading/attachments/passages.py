"""A file's bytes to its text, whatever the file is called."""

from collections.abc import Iterator

from checks.reading.attachments import doc, docx, ofd, pdf, plain, ppt, pptx, rtf, sheets, zipped
from checks.reading.attachments.compound import Compound
from checks.reading.attachments.package import Allowance, Package
from checks.reading.attachments.passage import Passage, pieces
from checks.reading.attachments.signature import Signature, signature
from checks.reading.attachments.unread import CannotRead, Unread

_MOST_CHARACTERS = 5_000_000
_EACH = 8
"""What a passage counts beside its characters, for a million empty cells are a burden too."""
_BOOKS = ("xl/workbook.xml", "xl/workbook.bin")
_OLD_BOOKS = ("Workbook", "Book")
_LOCKED = "EncryptedPackage"

Texts = Iterator[tuple[str, str]]


def passages(body: bytes) -> Iterator[Passage]:
    """The text in its order. Raises CannotRead, also after a part was given; nothing else.

    Whoever calls this takes care of time and memory: the bytes may be made to use up both.
    """
    characters = 0
    for place, text in _texts(body, Allowance(), 0):
        characters += len(text) + _EACH
        if characters > _MOST_CHARACTERS:
            raise CannotRead(Unread.EXCESSIVE)
        yield from pieces(place, text)


def _texts(body: bytes, allowance: Allowance, depth: int) -> Texts:
    """Whatever a parser stumbles over, the file is to blame."""
    try:
        yield from _by_format(body, allowance, depth)
    except CannotRead:
        raise
    except MemoryError as error:
        raise CannotRead(Unread.CRASHED) from error
    except Exception as error:
        raise CannotRead(Unread.DAMAGED) from error


def _by_format(body: bytes, allowance: Allowance, depth: int) -> Texts:
    match signature(body):
        case Signature.PDF:
            return pdf.texts(body)
        case Signature.ZIP:
            return _packed(body, allowance, depth)
        case Signature.OLE:
            return _compound(body)
        case Signature.RTF:
            return rtf.texts(body)
        case Signature.HTML:
            return plain.paragraphs(body)
        case Signature.TEXT:
            return plain.lines(body)
        case Signature.PICTURE:
            raise CannotRead(Unread.SCANNED)
    raise CannotRead(Unread.UNKNOWN)


def _packed(body: bytes, allowance: Allowance, depth: int) -> Texts:
    package = Package(body, allowance)
    if docx.TEXT in package:
        return docx.texts(package)
    if pptx.DIRECTORY in package:
        return pptx.texts(package)
    if ofd.DIRECTORY in package:
        return ofd.texts(package)
    if any(name in package for name in _BOOKS):
        return sheets.texts(body)
    return zipped.texts(package, _texts, allowance, depth)


def _compound(body: bytes) -> Texts:
    compound = Compound(body)
    if doc.TEXT in compound:
        return doc.texts(compound)
    if ppt.TEXT in compound:
        return ppt.texts(compound)
    if any(name in compound for name in _OLD_BOOKS):
        return sheets.texts(body)
    raise CannotRead(Unread.ENCRYPTED if _LOCKED in compound else Unread.UNKNOWN)
