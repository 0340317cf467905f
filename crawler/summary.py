"""What a person reads when a run has ended."""

from pathlib import Path

from crawler.console import say
from crawler.run import RunResult
from reports.run import RunStatus


def tell(result: RunResult) -> None:
    """Notes first, then the figures, then where the documents are."""
    run, summary = result.run, result.summary
    for note in run.notes:
        say(note)
    coverage = run.coverage
    say(
        f"{run.title}：检查{RunStatus(run.status).label}，采集{coverage['pages']}页，"
        f"核查链接{coverage['links']}个，栏目{coverage['columns']}个。"
    )
    figures = run.figures
    say(
        f"链接：正常{figures['alive']}，打不开{figures['dead']}，需留意{figures['warn']}，未能核实{figures['unverified']}。"
    )
    say(
        f"台账：新增{summary.new}条，复发{summary.relapsed}条，销号{summary.closed}条，"
        f"未销号共{summary.open}条，其中本次未复核{summary.unverified}条。"
        f"{f'另有疑似{summary.suspected}条，再次确认之前不计入。' if summary.suspected else ''}"
    )
    tell_documents(result.documents)


def tell_documents(paths: tuple[Path, ...]) -> None:
    """Where the documents are, and why one may bear another name than usual."""
    for path in paths:
        say(f"已生成 {path}")
        if path.stem.endswith(")"):
            say("（原文件正在被其他程序打开，已另存为新文件。）")
