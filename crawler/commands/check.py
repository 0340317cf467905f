"""zicha check: judge what was collected; needs no network."""

import typer

from crawler import chosen, console, selection
from crawler.checking import check_anew
from crawler.errors import Exit
from crawler.lock import site_lock


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
) -> None:
    """检查已采集的内容（改了词库或配置后可重新检查，不需要联网）。"""
    job = chosen.job(workspace, site, run)
    with site_lock(job.workspace, job.run.site):
        judged = check_anew(job)
    for note in judged.run.notes:
        console.say(note)
    console.say(f"检查完成：{judged.folder}。下一步：zicha record --site {judged.run.site}")
    raise typer.Exit(Exit.NOTHING_NEW if judged.run.status == "ok" else Exit.INCOMPLETE)
