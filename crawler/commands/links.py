"""zicha links: every address found on the site and what came of asking for it."""

from typing import Any

from checks.artifacts import Outcome
from crawler import chosen, console, selection
from crawler.archive.archive import Archive

_HEADINGS = {
    "outcome": "结果",
    "class": "分类",
    "status": "代码",
    "url": "地址",
    "final_url": "最终地址",
    "pages": "引用数",
}


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
    as_json: selection.JsonOption = False,
) -> None:
    """列出网站上的全部链接及核查结果。"""
    archive = Archive(chosen.job(workspace, site, run).folder)
    try:
        rows = [_row(archive, url, places) for url, places in archive.index.links()]
    finally:
        archive.close()
    if as_json:
        console.print_json_lines(rows)
    else:
        console.listing([_shown(row) for row in rows], _HEADINGS, as_json=False)


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    """The same for people."""
    outcome = Outcome(row["outcome"])
    return row | {"outcome": outcome.label, "class": outcome.kind.label, "pages": len(row["sources"])}


def _row(archive: Archive, url: str, places: Any) -> dict[str, Any]:
    fetch = archive.index.fetch(url)
    return {
        "url": url,
        "outcome": fetch.outcome.value if fetch else "excluded",
        "class": fetch.outcome.kind.value if fetch else "not_checked",
        "status": fetch.status if fetch else None,
        "final_url": (fetch.final_url or url) if fetch else url,
        "title": fetch.title if fetch else "",
        "sources": [{"page": place.page, "text": place.text} for place in places],
    }
