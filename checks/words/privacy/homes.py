"""Where private persons live, down to the door."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.words.privacy.names import holds_name, is_name
from checks.words.text import Block, Part, Text

_LABEL = re.compile(
    r"家庭(?:详细)?(?:住址|地址)|现?居?住址|现居住地|户籍(?:所在地|地址|住址)|居住地址|经常居住地|，住(?=[\u4e00-\u9fff])"
)
_DOOR = re.compile(
    r"(?:[路街巷弄里道园苑庄区]|小区|花园|大院|新村|公寓)[^，。；、\s]{0,12}?\d{1,5}(?:号|弄|栋|幢)"
    r"[^，。；、\s]{0,12}?\d{1,5}(?:室|户|房)|\d{1,3}(?:号楼|栋|幢)[^，。；、\s]{0,3}?\d{1,2}单元\d{2,5}|"
    r"(?:村|组|屯|社|队|里弄|[路街巷弄])(?:\d{1,3}组)?\d{1,4}(?:号|弄\d{1,4}号)(?![楼线院文公第])"
)
_OFFICE = re.compile(r"公司|有限|合作社|经营部|商行|企业|法人|办公|单位|机构|派出所|注册|经营场所|门店|超市|饭店|餐馆")
_REACH = 8


@dataclass(frozen=True, slots=True)
class Home:
    """One address with a door number beside a person's name: where it stands."""

    block: Block
    start: int
    end: int


def homes(text: Text) -> tuple[Home, ...]:
    """Under a label for where somebody lives, in the same line or in the head of a table."""
    first = next((row for row, block in enumerate(text.blocks) if _labelled(block.text)), None)
    return tuple(_homes(text, first)) if first is not None else ()


def _labelled(text: str) -> bool:
    """Most text holds none of these, which is told faster than by the pattern."""
    hint = "住址" in text or "地址" in text or "居住地" in text or "户籍" in text or "，住" in text
    return hint and _LABEL.search(text) is not None


def _homes(text: Text, first: int) -> Iterator[Home]:
    for row, block in enumerate(text.blocks[first:], first):
        said, door = _LABEL.search(block.text), _DOOR.search(block.text)
        if door is None or block.part is Part.FRAME or _OFFICE.search(block.text):
            continue
        inline = said is not None and said.end() <= door.start()
        if inline and holds_name(block.text[: said.start()]):
            yield Home(block, *door.span())
        elif inline or said is None:
            cells = text.blocks[max(0, row - _REACH) : row]
            if any(is_name(cell.text) for cell in cells) and (inline or len(block.text) <= _CELL):
                yield Home(block, *door.span())


_CELL = 60
