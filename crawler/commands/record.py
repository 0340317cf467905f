"""zicha record: merge what was judged into the ledger."""

import typer

from checks.findings import Severity
from crawler import chosen, console, selection
from crawler.errors import CommandEnded, Exit
from crawler.lock import site_lock
from crawler.mailing.telling import send_and_tell
from crawler.recording import record, recorded
from crawler.run import exit_code


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
) -> None:
    """把检查结果记入台账。"""
    job = chosen.job(workspace, site, run)
    if not job.run.status:
        raise CommandEnded(Exit.USAGE, f"{job.run.run} 还没有检查。请先运行 zicha check --site {job.run.site}。")
    with site_lock(job.workspace, job.run.site):
        known = recorded(job)
        summary = record(job)
        job.saved(closed=True)  # a run that is in the ledger is not gone on with
    if known:
        console.say("这次检查以前已经记入台账，台账没有变化。")
        raise typer.Exit(Exit.NOTHING_NEW if job.run.status == "ok" else Exit.INCOMPLETE)
    console.say(
        f"已记入台账：新增{summary.new}条，复发{summary.relapsed}条，销号{summary.closed}条，未销号共{summary.open}条。"
    )
    send_and_tell(job.workspace)
    raise typer.Exit(exit_code(job.run.status, summary, Severity[job.profile.alert_at]))
