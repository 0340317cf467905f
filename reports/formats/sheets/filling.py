"""The sheet 填写说明 of the workbook that goes out."""

from xlsxwriter import Workbook

from reports.formats.sheets.styles import Styles
from reports.formats.sheets.table import Heading, table
from reports.importing.columns import Filled

_HEADINGS = (Heading("项目", 18), Heading("说明", 110))
_ROWS = (
    ("怎样填", "只填“整改台账”中浅黄色的各列；填完保存（仍用 .xlsx 格式），送回发出单位导入。留空表示不改。"),
    (Filled.STATE, "从下拉列表中选：待整改、整改中、已整改待复核、误报、暂不整改。销号以复查结果为准，不能自行填写。"),
    (Filled.MEASURE, "写明采取了什么措施。状态改为误报、暂不整改的，必须写明理由。"),
    (Filled.UNIT, "问题不归本单位负责的，改为应当负责的单位。"),
    (Filled.PERSON, "负责整改的人员。"),
    (Filled.DEADLINE, "确需调整的，写明新的期限。日期写成2026-12-31的样子。"),
    (Filled.DONE, "整改完成的日期。"),
    (Filled.UNTIL, "状态改为暂不整改的，写明到哪一天为止。"),
    (Filled.REMARK, "其他需要说明的情况。"),
    ("可以做的", "可以筛选、调整列宽行高。需要排序、增加列的，先撤销工作表保护（没有密码），排序时选中整张表。"),
    ("请不要做的", "不要删除或改动隐藏的列和第一行，导入时凭它们对应；新添加的行不会导入。"),
    ("再次填写", "送回的表导入以后，台账已经有变化，请用重新导出的表继续填写。"),
)  # fmt: skip


def filling(book: Workbook, styles: Styles) -> None:
    """How to fill in the other sheet."""
    table(book, styles, "填写说明", _HEADINGS, ((str(about), told) for about, told in _ROWS))
