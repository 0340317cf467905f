"""An office's own table, xlsx, xls, et or csv, as rows of text; what it demands is read before anything starts."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from python_calamine import CalamineError, CalamineWorkbook

from checks.reading.decode import decode
from crawler.profile.mistakes import ConfigurationMistake

_LARGEST = 20 * 1024 * 1024
_LARGEST_ROWS = 20_000
Read = TypeVar("Read")


def read_table(path: Path, parse: Callable[[Sequence[Sequence[str]]], Read]) -> Read:
    """What `parse` makes of the first sheet. Raises ConfigurationMistake that names the file and the row."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ConfigurationMistake(f"{path}：文件过大，应不超过20 MB。")
        return parse(_rows(path))
    except OSError as error:
        raise ConfigurationMistake(f"{path}：无法读取，请核对站点配置中的文件名（{type(error).__name__}）。") from error
    except CalamineError as error:
        raise ConfigurationMistake(f"{path}：应为没有密码的 xlsx、xls、et 或 csv 表格。") from error
    except (ValueError, csv.Error) as error:
        raise ConfigurationMistake(f"{path}：{error}") from error


def _rows(path: Path) -> list[tuple[str, ...]]:
    body = path.read_bytes()
    if path.suffix.lower() == ".csv":
        text = decode(body).text.removeprefix("\ufeff")
        tabbed = "\t" in text.partition("\n")[0]
        rows = [tuple(row) for row in csv.reader(io.StringIO(text), delimiter="\t" if tabbed else ",")]
    else:
        book = CalamineWorkbook.from_filelike(io.BytesIO(body))
        rows = [tuple(map(_shown, row)) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]
    if len(rows) > _LARGEST_ROWS:
        raise ValueError(f"应不超过{_LARGEST_ROWS}行，实际有{len(rows)}行。")
    return rows


def _shown(value: Any) -> str:
    """A cell as its reader sees it; 2026-10 that a spreadsheet took for a day is a month."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (datetime, date)):
        return f"{value.year}年{value.month}月{'' if value.day == 1 else f'{value.day}日'}"
    return "" if isinstance(value, bool) else str(value).strip()
