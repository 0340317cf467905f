"""The tool never repeats what it found leaked: whatever it says of a text, it says it masked."""

import re

from checks.words.privacy.bankcard import is_bank_card
from checks.words.privacy.cover import cover
from checks.words.privacy.documents import documents
from checks.words.privacy.identity import born
from checks.words.privacy.numbers import has_long, numbers
from checks.words.privacy.uncovered import uncovered

_MOBILE = re.compile(r"(?:86)?1[3-9]\d{9}")
_DISABILITY = 20


def masked(text: str) -> str:
    """The text with the numbers of persons made unreadable; as long as it was, so that offsets stay.

    More is hidden than is ever reported: also what only has the form of such a number, and published telephones.
    """
    found = [number for number in numbers(text) if _personal(number.value)] if has_long(text) else []
    done, pieces = 0, []
    for number in sorted((*found, *documents(text), *uncovered(text)), key=lambda number: number.start):
        if number.start >= done:
            pieces += text[done : number.start], cover(text[number.start : number.end])
            done = number.end
    return "".join((*pieces, text[done:])) if pieces else text


def _personal(value: str) -> bool:
    whole = value[:-2] if len(value) == _DISABILITY else value
    return bool(born(whole)) or bool(_MOBILE.fullmatch(value)) or is_bank_card(value)
