"""Crawled text must not move a cursor, fake a line or hide what it says: on a terminal, and in the log."""

import unicodedata


def inert(text: str, keep: str = "") -> str:
    """Control, format and line characters out. keep: characters that stay all the same."""
    if text.isprintable():  # nearly always, and a hundred times faster
        return text
    return "".join(
        char if char in keep or unicodedata.category(char) not in ("Cc", "Cf", "Zl", "Zp", "Cs") else " "
        for char in text
    )
