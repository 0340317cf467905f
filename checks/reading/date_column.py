"""Tables with several dates a row: which column says when a document was published."""

import re
from typing import Any

_PUBLISHED = re.compile(r"^(?:发布|公开|上网|公布|更新|发文)(?:时间|日期)$")


def date_column(row: Any) -> int | None:
    """The place, counted from 0, of the column that the head of a table calls 发布日期; None when it has none."""
    if row.css_first("a") is not None:
        return None
    for place, cell in enumerate(cells(row)):
        if _PUBLISHED.match("".join(cell.text(deep=True).split())):
            return place
    return None


def cells(row: Any) -> list[Any]:
    """The cells of a table row, in order."""
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]
