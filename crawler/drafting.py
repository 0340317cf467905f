"""`init`: a first look at a site becomes a profile that a person can edit."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crawler import job as jobs
from crawler.archive.verdicts import load_columns
from crawler.checking import check
from crawler.crawling import Interruption, crawl
from crawler.errors import CommandEnded, Exit
from crawler.profile.source import Target
from crawler.progress import Progress
from crawler.workspace import Workspace, write_whole

_LOOK = 200
"""Pages that a first look may take: enough for every column of a county bureau."""


def draft(workspace: Workspace, target: Target, progress: Progress) -> Path:
    """Look at the site and write its profile. Raises CommandEnded and writes nothing when it cannot be seen."""
    path = workspace.profiles / f"{target.site}.toml"
    if path.exists():
        raise CommandEnded(Exit.USAGE, f"{path} 已经存在，没有改动。要重新生成，请先把它移走或用 --name 另取名称。")
    looked = target.profile.model_copy(update={"max_pages": target.profile.max_pages or _LOOK})
    with TemporaryDirectory() as folder, Interruption() as interruption:
        job = jobs.begin(Workspace(Path(folder)), Target(target.site, looked))
        crawl(job.plan, interruption, progress)
        job = check(jobs.crawled(job))
        if job.run.status in ("invalid", "blocked") or interruption.signals:
            notes = "".join(job.run.notes)
            raise CommandEnded(interruption.exit_code or Exit.INCOMPLETE, f"{notes}没有生成站点配置。")
        text = _profile(target, job.run.title, load_columns(job.folder))
    workspace.profiles.mkdir(parents=True, exist_ok=True)
    write_whole(path, text)
    return path


def _profile(target: Target, title: str, columns: tuple[dict[str, Any], ...]) -> str:
    lines = [
        "# 站点配置。改好后保存，运行 zicha run " + target.site,
        f"start = {_quoted(target.profile.start)}",
        f"title = {_quoted(title)}",
        "",
        '# 同属本站的其他主机，例如 ["xxgk.example.gov.cn"]',
        f"scope = [{', '.join(_quoted(name) for name in target.profile.scope)}]",
        "# 每两次访问之间至少间隔几秒",
        f"delay = {target.profile.delay}",
        "",
        "# 以下是自动发现的栏目，名称、类型、期限都可以改；不需要检查的，整段删去即可（删去后仍按自动识别处理）。",
    ]
    for column in columns:
        lines += [
            "",
            "[[column]]",
            f"name = {_quoted(column['name'])}",
            f"url = {_quoted(column['url'])}",
            f"kind = {_quoted(column['label'])}",
        ]
        if column["limit_days"]:
            lines.append(f"limit_days = {column['limit_days']}")
        else:
            lines.append("# limit_days = 365  （未设更新期限）")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A TOML basic string: crawled names must not end it or break the line."""
    safe = "".join(char for char in str(text) if char >= " " and char != "\x7f")
    return '"' + safe.replace("\\", "\\\\").replace('"', '\\"') + '"'
