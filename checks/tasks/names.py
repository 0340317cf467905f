"""Whether a site names something, however it words and joins it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

_APART = re.compile(r"[（(【\[].*?[）)】\]]|[^\w]|_|信息|情况|相关|有关|及其|以及|[的和与及等]")
_ENOUGH = 0.6
"""The share of a name's pairs of characters that a text must hold to name the same thing."""


class Names:
    """Texts of links, titles and columns, searched for names."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._plain = list({plain(text) for text in texts} - {""})
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self._plain):
            for pair in _pairs(text):
                self._holding[pair].append(number)

    def __contains__(self, name: str) -> bool:
        wanted = _pairs(plain(name))
        shared = Counter(number for pair in wanted for number in self._holding.get(pair, ()))
        return not wanted or any(count >= _ENOUGH * len(wanted) for count in shared.values())


def plain(text: str) -> str:
    """Without brackets, punctuation and the words that a name may have or not; itself when nothing else is left."""
    return _APART.sub("", text) or "".join(text.split())


def _pairs(text: str) -> set[str]:
    return {text[place : place + 2] for place in range(max(1, len(text) - 1))} if text else set()
