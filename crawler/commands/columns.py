"""zicha columns: the columns found, how fresh each is and how fresh it should be."""

from crawler import chosen, console, selection
from crawler.archive.verdicts import load_columns
from crawler.errors import CommandEnded, Exit
from reports.formats.parts.column_rows import column_state

_HEADINGS = {
    "name": "栏目",
    "kind": "类型",
    "limit_days": "更新期限（天）",
    "latest": "最近更新",
    "items": "条数",
    "state": "状态",
    "url": "地址",
}
_KEYS = ("name", "url", "kind", "limit_days", "latest", "items", "state")


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
    as_json: selection.JsonOption = False,
) -> None:
    """列出栏目及更新情况。"""
    job = chosen.job(workspace, site, run)
    try:
        rows = load_columns(job.folder)
    except FileNotFoundError as error:
        raise CommandEnded(Exit.USAGE, f"{job.run.run} 还没有检查。请先运行 zicha check。") from error
    if as_json:
        console.print_json([{key: row[key] for key in _KEYS} for row in rows])
    else:
        shown = [row | {"kind": row["label"], "state": column_state(row["state"])} for row in rows]
        console.listing(shown, _HEADINGS, as_json=False)
