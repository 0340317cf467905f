"""Whether words are mentioned rather than used."""

_MARKS = frozenset("“”‘’《》「」『』()（）\"'`＂＇")


def quoted(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands alone between quotation marks or brackets, as where it is talked about."""
    return start > 0 and end < len(text) and text[start - 1] in _MARKS and text[end] in _MARKS
