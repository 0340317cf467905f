"""An exception, added to zicha-data/lexicons/allow.csv."""

import csv
import io
from datetime import date

from checks import registry
from checks.words.exceptions import COLUMNS, Exemption, read_exceptions
from crawler.appending import append_rows, harmless
from crawler.declared import ALLOWED
from crawler.errors import CommandEnded, Exit
from crawler.workspace import Workspace


def allow(workspace: Workspace, cells: dict[str, str], day: date) -> Exemption:
    """The exception as it was added. cells: by column. Raises CommandEnded(2)."""
    full = cells | {"when": day.isoformat()}
    for cell in full.values():
        if harmless(cell) != cell:
            raise _refused(f"“{cell}”不能以 = + - @ 开头，也不能有换行和多余的空格。")
    if not full["who"]:
        raise _refused("须用 --who 写明由谁决定。")
    line = io.StringIO()
    writer = csv.DictWriter(line, COLUMNS)
    writer.writeheader()
    writer.writerow(full)
    try:
        (row,) = read_exceptions("新增", line.getvalue(), [loaded.id for loaded in registry.rules()])
    except ValueError as error:
        raise _refused(str(error)) from error
    if row.until and row.until < day:
        raise _refused(f"截止日期 {row.until} 已经过去。")
    append_rows(workspace, workspace.overlay("lexicons") / ALLOWED, COLUMNS, [full])
    return row


def _refused(why: str) -> CommandEnded:
    return CommandEnded(Exit.USAGE, f"没有加入例外清单：{why}")
