"""Lists of persons with their numbers: one fault of the document, however many rows it has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.last_answer import last_answer
from checks.words.privacy.context import PUBLISHED
from checks.words.privacy.leak import Kind, Leak
from checks.words.privacy.leaks import leaks
from checks.words.privacy.names import holds_name
from checks.words.privacy.numbered import numbered
from checks.words.text import Part, Text

_ROWS = 3
_REACH, _HEAD, _HEADING = 8, 20, 30
"""So many cells of a row stand before its number, so many of head and first row before the first; characters of a
heading at most."""
_SUBJECT = re.compile(
    r"户主|申请人|受助人|受益人|低保|特困|救助|监护人|残疾|贫困户|脱贫户|补贴对象|补助对象|优抚|保障对象|花名册|"
    r"家庭成员|承租|公租房|廉租|危房|考生|学生|拟录用|村民|患者|享受人员"
)
_DIRECTORY = re.compile(
    r"通讯录|值班|热线|河长|林长|网格员|联络员|联系人|负责人|监督员|调解员|律师|专家|队长|医生|机构|企业|公司|合作社|"
    r"代表|委员|投诉|举报|办公"
)
_MOBILE = re.compile(r"1[3-9]\d{9}")


@dataclass(frozen=True, slots=True)
class Roster:
    """rows: one leak a person, in document order, values told apart. certain: there is a certain one among them."""

    kind: Kind
    rows: tuple[Leak, ...]
    certain: bool


@last_answer
def rosters(text: Text, today: date) -> tuple[Roster, ...]:
    """One at most of each kind."""
    found = (*leaks(text, today), *_private_mobiles(text))
    by_kind = {kind: tuple(_named(text, (leak for leak in found if leak.kind is kind))) for kind in Kind}
    return tuple(
        Roster(kind, rows, any(not leak.doubt for leak in rows)) for kind, rows in by_kind.items() if len(rows) >= _ROWS
    )


def _named(text: Text, found: Iterator[Leak]) -> Iterator[Leak]:
    """Of these those in whose row a name stands: in the same line or in the cells since the last number."""
    after, known = -1, set[str]()
    for leak in found:
        cells = text.blocks[max(after + 1, leak.row - _REACH) : leak.row + 1]
        if leak.value not in known and any(holds_name(cell.text) for cell in cells):
            known.add(leak.value)
            yield leak
        after = leak.row


def _private_mobiles(text: Text) -> Iterator[Leak]:
    """Where titles and the cells above the first number speak of recipients and the like, and of no office."""
    found = [
        Leak(Kind.MOBILE, number.value, block, row, number.start, number.end, "可能是经本人同意公布的")
        for row, block, many in numbered(text)
        if block.part is Part.BODY and not PUBLISHED.search(block.text)
        for number in many
        if _MOBILE.fullmatch(number.value)
    ]
    if not found:
        return
    above = text.blocks[max(0, found[0].row - _HEAD) : found[0].row]
    heads = [block.text for block in text.blocks if block.part is Part.TITLE]
    heads += (block.text for block in above if len(block.text) <= _HEADING)
    if any(_SUBJECT.search(head) for head in heads) and not any(_DIRECTORY.search(head) for head in heads):
        yield from found
