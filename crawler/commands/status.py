"""zicha status: how a run ended and how far it got."""

from crawler import chosen, console, selection
from crawler.mailing.telling import outstanding, unsent
from reports.run import RunStatus


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
    as_json: selection.JsonOption = False,
) -> None:
    """查看一次检查是否完整。"""
    job = chosen.job(workspace, site, run)
    found, waiting = job.run, unsent(job.workspace)
    status = RunStatus(found.status or "partial")
    if as_json:
        keys = ("run", "site", "started", "finished", "coverage", "notes")
        console.print_json(
            {key: getattr(found, key) for key in keys} | {"status": status.value, "unsent": len(waiting)}
        )
        return
    for note in found.notes:
        console.say(note)
    console.say(
        f"{found.site} 第 {found.run} 次检查：{status.label}，{found.started} 至 {found.finished or '（未结束）'}"
    )
    for name, label in (("pages", "页面"), ("links", "链接"), ("columns", "栏目")):
        console.say(f"{label}\t{found.coverage.get(name, 0)}")
    hosts = found.coverage.get("hosts", {"expected": 0, "reached": 0})
    console.say(f"主机\t{hosts['reached']}/{hosts['expected']}")
    for sentence in outstanding(waiting):
        console.say(sentence)
