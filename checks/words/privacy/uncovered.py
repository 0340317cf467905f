"""Identity numbers of which so little is covered that it can be guessed."""

import re
from collections.abc import Iterator

from checks.words.privacy.numbers import Number

_COVERS = "*＊●×"
_COVERED = re.compile(
    rf"(?<![0-9A-Za-z{_COVERS}])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{{4}}(?:19|20)"
    rf"[0-9{_COVERS}]{{9}}[0-9Xx{_COVERS}](?![0-9A-Za-z{_COVERS}])"
)
_TOO_FEW = 3
"""Up to three of 18: the check character leaves a hundred at most. From four on it counts as covered."""


def uncovered(text: str) -> Iterator[Number]:
    if "*" in text or "＊" in text or "●" in text or "×" in text:
        for match in _COVERED.finditer(text):
            if 0 < sum(map(match[0].count, _COVERS)) <= _TOO_FEW:
                yield Number(match[0], *match.span())
