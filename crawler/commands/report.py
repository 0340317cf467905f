"""zicha report: write the workbook and the page of a recorded run, or an official document."""

from pathlib import Path
from typing import Annotated

import typer

from crawler import console, days, selection
from crawler.documents import DOCUMENTS, Wanted, draw_up
from crawler.errors import CommandEnded, Exit
from crawler.logbook import keep_log
from crawler.recording import report
from crawler.summary import tell_documents
from crawler.workspace import today
from reports.view.period import Period

DocumentOption = Annotated[
    str, typer.Option("--document", help=f"改为生成一种文书：{'、'.join(DOCUMENTS)}。", metavar="文书")
]
UnitOption = Annotated[
    str, typer.Option("--unit", help="整改通知书发给哪个责任单位；不写则各单位都有。", metavar="单位")
]
FolderOption = Annotated[Path | None, typer.Option("--folder", help="文书放在哪个文件夹。", metavar="文件夹")]


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
    document: DocumentOption = "",
    unit: UnitOption = "",
    since: days.SinceOption = "",
    until: days.UntilOption = "",
    quarter: days.QuarterOption = "",
    folder: FolderOption = None,
) -> None:
    """生成台账（Excel）和报告（网页），或者一种文书（Word）。"""
    now = today()
    wanted = Wanted(site, run, unit, days.period(since, until, quarter, now), folder)
    _fitting(document, wanted)
    place = selection.existing(workspace)
    keep_log(place.logs)
    if not document:
        tell_documents(report(place, selection.one_site(place, site), run))
        return
    written, notes = draw_up(place, document, wanted, now)
    for sentence in (*(f"已生成 {path}" for path in written), *notes):
        console.say(sentence)


def _fitting(document: str, wanted: Wanted) -> None:
    """Raises CommandEnded(2) for an option that this document does not know."""
    if document and document not in DOCUMENTS:
        raise CommandEnded(Exit.USAGE, f"没有“{document}”这种文书，可用的有：{'、'.join(DOCUMENTS)}。")
    options: tuple[tuple[str, str | Period | Path | None, tuple[str, ...]], ...] = (
        ("--run", wanted.run, ("", "自查报告")),
        ("--unit", wanted.unit, ("整改通知书",)),
        ("--from、--to、--quarter", wanted.period, ("自查报告", "季度通报", "整改情况报告")),
        ("--folder", wanted.folder, tuple(DOCUMENTS)),
    )
    for option, said, documents in options:
        if said and document not in documents:
            told = "、".join(name for name in documents if name)
            raise CommandEnded(Exit.USAGE, f"{option} 用于{told}，请与 --document 一起写。")
