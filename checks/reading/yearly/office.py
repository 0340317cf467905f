"""Which date binds an office: that of a government or that of a department (政府信息公开条例第四十九条)."""

import re
from enum import StrEnum

_GOVERNMENT = re.compile(r"(?:[省市县区州盟旗]|自治区|自治州|自治县)(?:人民政府|政府)?$")
_DEPARTMENT = re.compile(r"(?:局|厅|委|委员会)$")
_NEITHER = re.compile(r"管理委员会|管委会?|工作委员会|工委|街道|[乡镇]|开发区|高新区|新区|风景区|园区|居委|村委|^国家")


class Office(StrEnum):
    """UNKNOWN: a township, a development zone, a vertical department: no article names its date."""

    GOVERNMENT = "government"
    DEPARTMENT = "department"
    UNKNOWN = ""


def office_kind(name: str) -> Office:
    """What the name of an office tells; the article knows governments from the county upwards and their departments."""
    bare = re.sub(r"(?:门户)?网站?$|\(.*\)$", "", name.strip())
    if not bare or _NEITHER.search(bare):
        return Office.UNKNOWN
    if _GOVERNMENT.search(bare):
        return Office.GOVERNMENT
    return Office.DEPARTMENT if _DEPARTMENT.search(bare) else Office.UNKNOWN
