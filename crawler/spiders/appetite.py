"""Which bodies are worth taking."""

from crawler.spiders.errand import Errand

_SMALL = 4096
_WHOLE = (Errand.FRAGMENT, Errand.STYLE)
_DOCUMENTS = (b"html", b"xml", b"text/plain", b"octet")
_FILES = (b"/pdf", b"msword", b"officedocument", b"ms-excel", b"ms-powerpoint", b"ms-works", b"/ofd", b"/rtf", b"zip")
_FILES += (b"/wps", b".wps", b"/vnd.ofd", b"x-rar")


def names_file(content_type: bytes) -> bool:
    """What is declared is made by an office program, or an archive of such."""
    kind = content_type.lower()
    return any(part in kind for part in _FILES)


def wants_body(errand: Errand, content_type: bytes, length: int, own: bool, largest: int) -> bool:
    """Take no body that nobody reads: of an errand for a page only documents, of a probe hardly any.

    A probe of our own host that is answered with a page reads it: it may say that the file does not exist; and it
    reads what is small, for the first bytes tell what a file is. length: bytes announced, -1 when unknown.
    largest: bytes of an attachment that is read.
    """
    kind = content_type.lower()
    if errand == Errand.FORM:
        return False  # what a program says to an empty question is no evidence
    if errand == Errand.PROBE:
        return own and (b"html" in kind or 0 <= length <= _SMALL)
    if errand == Errand.ATTACHMENT:
        return b"html" in kind or length <= largest
    return errand in _WHOLE or not kind or (any(part in kind for part in _DOCUMENTS) and not names_file(kind))
