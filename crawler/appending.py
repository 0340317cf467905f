"""Tables that people open in WPS and that commands add rows to: CSV with a mark in front, whole at any moment."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from checks.reading.decode import decode
from crawler.inert import inert
from crawler.lock import held
from crawler.workspace import Workspace, write_whole


def append_rows(workspace: Workspace, path: Path, header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Add rows at the end of a table, which is made when it is not there. Columns stay in the order they have there.

    A table that a spreadsheet program saved in another encoding is UTF-8 afterwards. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with held(workspace, path.name):
        text = decode(path.read_bytes()).text.rstrip("\r\n") if path.is_file() else ""
        columns = [cell.strip() for cell in next(csv.reader([text.partition("\n")[0]]), [])] or list(header)
        added = io.StringIO()
        writer = csv.DictWriter(added, columns, restval="", extrasaction="ignore", lineterminator="\r\n")
        if text:
            added.write(f"{text}\r\n")
        else:
            writer.writeheader()
        writer.writerows(rows)
        write_whole(path, f"\ufeff{added.getvalue()}")


def harmless(cell: str) -> str:
    """What a spreadsheet program would take for a formula is text after an apostrophe; control characters go."""
    plain = " ".join(inert(cell).split())
    return f"'{plain}" if plain.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) else plain
