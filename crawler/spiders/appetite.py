"""Which bodies are worth taking."""

from crawler.spiders.errand import Errand

_SAMPLE = 4096
_SMALL = 4096
_WHOLE = (Errand.FRAGMENT, Errand.STYLE)
_DOCUMENTS = (b"html", b"xml", b"text/plain", b"octet")


def wants_body(errand: Errand, content_type: bytes, length: int, own: bool) -> bool:
    """Take no body that nobody reads: of an errand for a page only documents, of a probe hardly any.

    A probe of our own host that is answered with a page reads it: it may say that the file does not exist; and it
    reads what is small, for the first bytes tell what a file is. length: bytes announced, -1 when unknown.
    """
    kind = content_type.lower()
    if errand == Errand.FORM:
        return False  # what a program says to an empty question is no evidence
    if errand == Errand.PROBE:
        return own and (b"html" in kind or 0 <= length <= _SMALL)
    return errand in _WHOLE or not kind or any(part in kind for part in _DOCUMENTS)
