"""What a workbook that comes home must hold, and what people may have written into it."""

from enum import StrEnum


class Filled(StrEnum):
    """The columns that a person fills, by their titles, in the order of the sheet."""

    STATE = "状态"
    MEASURE = "整改措施或理由"
    UNIT = "责任单位"
    PERSON = "责任人"
    DEADLINE = "整改期限"
    DONE = "完成日期"
    UNTIL = "暂不整改至"
    REMARK = "备注"


class Hidden(StrEnum):
    """The columns that nobody sees: which entry a row is about, and how it stood when it was handed out."""

    NUMBER = "核对：编号"
    SITE = "核对：站点"
    STOOD = "核对：导出时"
    SEAL = "核对：核对码"


NUMBER = "编号"
"""The title of the column with the entry's number that people see."""

HELD = (Filled.STATE, Filled.UNIT, Filled.DEADLINE, Filled.UNTIL)
"""What the ledger holds as a value of its own."""

WORDS = (Filled.MEASURE, Filled.PERSON, Filled.DONE, Filled.REMARK)
"""What the ledger keeps as words in the entry's history."""

KEYS = {
    f"zicha.{name}": title
    for name, title in (
        ("number", NUMBER),
        *((member.name.lower(), member) for member in Filled),
        *((f"hidden.{member.name.lower()}", member) for member in Hidden),
    )
}
"""What stands above the titles in a hidden row: a column keeps its meaning when somebody renames it."""
