"""A number of a private person in a document."""

from dataclasses import dataclass
from enum import StrEnum

from checks.words.text import Block


class Kind(StrEnum):
    """What was found; the value is what a reader is told."""

    IDENTITY = "公民身份号码"
    OLD_IDENTITY = "15位身份证号码"
    DISABILITY = "残疾人证号（含公民身份号码）"
    UNCOVERED = "遮盖不足的公民身份号码"
    CARD = "银行卡号"
    DOCUMENT = "个人证件号码"
    MOBILE = "手机号码"


@dataclass(frozen=True, slots=True)
class Leak:
    """value: normalised, never to be shown. row: the number of its block in the document, from 0.

    doubt: "" when it is certain, else why a person must look, in Chinese.
    """

    kind: Kind
    value: str
    block: Block
    row: int
    start: int
    end: int
    doubt: str = ""
