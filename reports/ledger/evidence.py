"""What a person's decision rests on, so that it returns for review when that changes."""

import re

from checks.digest import digest
from checks.findings import Finding
from checks.subjects import WordSubject

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\S+")
_METHOD = re.compile(r"\b(?:GET|HEAD)\b")


def evidence_digest(finding: Finding) -> str:
    """12 hex digits: the same while the situation is the same, whoever looks and whenever.

    A word rests on its sentence, which its subject holds. Everything else rests on the evidence without
    the moment and the method of asking: for a link its outcome and reason. Message, excerpt and severity
    do not count, since rewording a message must not call every decision back.
    """
    if isinstance(finding.subject, WordSubject):
        return digest(finding.subject.term, finding.subject.found, finding.subject.context)
    stable = _METHOD.sub("", _MOMENT.sub("", finding.evidence))
    return digest(type(finding.subject).__name__, " ".join(stable.split()))
