"""Days and stretches of days as a command line says them."""

from datetime import date
from typing import Annotated

import typer

from crawler.errors import CommandEnded, Exit
from reports.view.period import Period

SinceOption = Annotated[str, typer.Option("--from", help="从哪一天起，如 2026-01-01。", metavar="日期")]
UntilOption = Annotated[str, typer.Option("--to", help="到哪一天为止。", metavar="日期")]
QuarterOption = Annotated[str, typer.Option("--quarter", help="哪一个季度，如 2026Q3。", metavar="季度")]


def day(option: str, said: str) -> date | None:
    """Raises CommandEnded(2)."""
    try:
        return date.fromisoformat(said) if said else None
    except ValueError as error:
        raise CommandEnded(Exit.USAGE, f"{option} 应为日期，如 2026-01-31，实际为“{said}”。") from error


def between(since: str, until: str) -> tuple[date | None, date | None]:
    """Raises CommandEnded(2)."""
    first, last = day("--from", since), day("--to", until)
    if first and last and first > last:
        raise CommandEnded(Exit.USAGE, "--from 的日期应不晚于 --to 的日期。")
    return first, last


def period(since: str, until: str, quarter: str, today: date) -> Period | None:
    """What is over of it by today; None when nothing was said. Raises CommandEnded(2)."""
    first, last = between(since, until)
    if quarter and (first or last):
        raise CommandEnded(Exit.USAGE, "--quarter 和 --from、--to 只能写一种。")
    if last and not first:
        raise CommandEnded(Exit.USAGE, "写了 --to，还须写 --from。")
    try:
        said = Period.quarter(quarter) if quarter else Period(first, last or today) if first else None
        return said.upto(today) if said else None
    except ValueError as error:
        raise CommandEnded(Exit.USAGE, str(error)) from error
