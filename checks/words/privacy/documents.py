"""Numbers of personal documents that only their label gives away: passports, travel permits, social security cards."""

import re
from collections.abc import Iterator

from checks.words.privacy.numbers import Number

_LABELLED = re.compile(
    r"(?:护照|通行证|社保卡|社会保障卡|军官证|士兵证)(?:号码?|编号|证号)?\s*[：:为]?\s*([A-Z]{1,2}\d{7,9}|[A-Z]?\d{8})(?![0-9A-Za-z])"
)


def documents(text: str) -> Iterator[Number]:
    """The numbers that directly follow such a label."""
    if "护照" in text or "证" in text or "卡" in text:
        for match in _LABELLED.finditer(text):
            yield Number(match[1], match.start(1), match.end(1))
