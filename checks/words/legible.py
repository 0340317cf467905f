"""Whether a text can be judged as Chinese at all."""

import re

from checks.last_answer import last_answer

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_OTHER = re.compile(r"[A-Za-z\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f\uac00-\ud7af]+")
_KANA = re.compile(r"[\u3041-\u30fa]+")
# U+FFFD, and what the most frequent characters become when UTF-8 is read as GBK.
_GARBLED = re.compile("[\ufffd锛銆鐨鍥鍙绗]+")
_MOST_GARBLED = 0.02
_FOREIGN_TO_HAN = 4
_KANA_TO_HAN = 0.2


@last_answer
def legible(text: str) -> bool:
    """False for text in a foreign language and for text garbled beyond reading."""
    if _count(_GARBLED, text) > _MOST_GARBLED * len(text):
        return False
    han = _count(_HAN, text)
    return _count(_OTHER, text) <= _FOREIGN_TO_HAN * han and _count(_KANA, text) <= _KANA_TO_HAN * han


def _count(runs: re.Pattern[str], text: str) -> int:
    return sum(map(len, runs.findall(text)))
