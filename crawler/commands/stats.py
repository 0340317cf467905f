"""zicha stats: what the site has published, counted by month, year and column."""

from datetime import date
from typing import Annotated

import typer

from crawler import console, selection
from crawler.archive.verdicts import load_articles
from crawler.errors import CommandEnded, Exit
from reports.formats.parts.publishing import Block, blocks, sentences
from reports.view.publication import publication

SinceOption = Annotated[str, typer.Option("--from", help="从哪一天起，如 2026-01-01。", metavar="日期")]
UntilOption = Annotated[str, typer.Option("--to", help="到哪一天为止。", metavar="日期")]


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
    since: SinceOption = "",
    until: UntilOption = "",
    as_json: selection.JsonOption = False,
) -> None:
    """统计网站发布的稿件：各月、各年、各栏目、各类。"""
    first, last = _day("--from", since), _day("--to", until)
    if first and last and first > last:
        raise CommandEnded(Exit.USAGE, "--from 的日期应不晚于 --to 的日期。")
    chosen = selection.selected(workspace, site, run)
    try:
        articles = load_articles(chosen.folder)
    except FileNotFoundError as error:
        raise CommandEnded(Exit.USAGE, f"{chosen.run.run} 还没有检查。请先运行 zicha check。") from error
    told = publication(articles, chosen.today, first, last)
    if as_json:
        console.print_json(told.as_json())
        return
    for sentence in sentences(told):
        console.complain(sentence)
    for block in blocks(told):
        console.listing([dict(zip(block.titles, cells, strict=True)) for cells in block.rows], _headings(block), False)


def _headings(block: Block) -> dict[str, str]:
    return dict(zip(block.titles, block.titles, strict=True))


def _day(option: str, said: str) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError as error:
        raise CommandEnded(Exit.USAGE, f"{option} 应为日期，如 2026-01-31，实际为“{said}”。") from error
