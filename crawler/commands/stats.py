"""zicha stats: what the site has published, counted by month, year and column."""

from crawler import chosen, console, days, selection
from crawler.archive.verdicts import load_articles
from crawler.errors import CommandEnded, Exit
from reports.formats.parts.publishing import Block, blocks, sentences
from reports.view.publication import publication


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
    since: days.SinceOption = "",
    until: days.UntilOption = "",
    as_json: selection.JsonOption = False,
) -> None:
    """统计网站发布的稿件：各月、各年、各栏目、各类。"""
    first, last = days.between(since, until)
    job = chosen.job(workspace, site, run)
    try:
        articles = load_articles(job.folder)
    except FileNotFoundError as error:
        raise CommandEnded(Exit.USAGE, f"{job.run.run} 还没有检查。请先运行 zicha check。") from error
    told = publication(articles, job.today, first, last)
    if as_json:
        console.print_json(told.as_json())
        return
    for sentence in sentences(told):
        console.complain(sentence)
    for block in blocks(told):
        console.listing([dict(zip(block.titles, cells, strict=True)) for cells in block.rows], _headings(block), False)


def _headings(block: Block) -> dict[str, str]:
    return dict(zip(block.titles, block.titles, strict=True))
