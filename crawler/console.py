"""What commands print: tables on a terminal, tab-separated lines elsewhere, JSON when asked; crawled text is inert."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from crawler.inert import inert
from crawler.redaction import redacted

out = Console(highlight=False, markup=False, soft_wrap=True)
err = Console(highlight=False, markup=False, soft_wrap=True, stderr=True)

_AT_ONCE = 1_000
"""Rows that are written together."""


def say(text: str) -> None:
    out.print(Text(inert(redacted(text))))


def complain(text: str) -> None:
    err.print(Text(inert(redacted(text), keep="\n")))


def listing(rows: Sequence[Mapping[str, Any]], headings: Mapping[str, str], as_json: bool) -> None:
    """Print rows. headings: key → Chinese heading of the columns a person sees; JSON carries every key."""
    if as_json:
        print_json(list(rows))
    else:
        lines([[row[key] for key in headings] for row in rows], list(headings.values()))


def lines(rows: Sequence[Sequence[Any]], headings: Sequence[str]) -> None:
    """Print rows whose values stand in the order of the headings."""
    if out.is_terminal:
        out.print(_table(rows, headings))
        return
    for start in range(0, len(rows), _AT_ONCE):
        sys.stdout.write("".join(map(_line, rows[start : start + _AT_ONCE])))


def _line(values: Sequence[Any]) -> str:
    """Looked at as a whole first: hardly ever is anything in it that must not be there."""
    cells = [value if isinstance(value, str) else _cell(value) for value in values]
    fields = cells if "".join(cells).isprintable() else map(inert, cells)
    return "\t".join(fields) + "\n"


def print_json(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")


def print_json_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """One object a line."""
    for row in rows:
        print_json(row)


def _table(rows: Sequence[Sequence[Any]], headings: Sequence[str]) -> Table:
    table = Table(show_lines=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(inert(_cell(value))) for value in row))
    return table


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)
