"""Who keeps time on this machine, and how our tasks come to it and go again."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from crawler.errors import CommandEnded, Exit
from crawler.schedule import cron, systemd
from crawler.schedule.tasks import Task, office
from crawler.workspace import write_whole


class Keeper(StrEnum):
    """As `--as` names it."""

    CRON = "cron"
    SYSTEMD = "systemd"
    WINDOWS = "windows"


def usual() -> Keeper:
    """The one that serves this user."""
    if os.name == "nt":
        return Keeper.WINDOWS
    serves = (
        shutil.which("systemctl") and _run(["systemctl", "--user", "show-environment"], check=False).returncode == 0
    )
    return Keeper.SYSTEMD if serves else Keeper.CRON


def install(keeper: Keeper, tasks: Sequence[Task], root: Path) -> None:
    """Put the tasks in the place of those that are there. Raises CommandEnded(2) where that cannot be done."""
    if keeper is Keeper.CRON:
        _write_table(cron.with_block(_table(), tasks, root))
        return
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    made = systemd.units(tasks)
    _withdraw(folder, root, keep=frozenset(made))
    for name, text in made.items():
        write_whole(folder / name, text)
    _run(["systemctl", "--user", "daemon-reload"])
    _run(["systemctl", "--user", "enable", "--now", *(name for name in made if name.endswith(".timer"))])


def remove(keeper: Keeper, root: Path) -> None:
    """Take away everything of this workspace."""
    if keeper is Keeper.CRON:
        _write_table(cron.without_block(_table(), root))
        return
    _withdraw(_folder(), root, keep=frozenset())
    _run(["systemctl", "--user", "daemon-reload"])


def _withdraw(folder: Path, root: Path, keep: frozenset[str]) -> None:
    for path in sorted(folder.glob(f"{office(root)}-*")):
        if path.name not in keep:
            if path.suffix == ".timer":
                _run(["systemctl", "--user", "disable", "--now", path.name], check=False)
            path.unlink()


def _folder() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "systemd" / "user"


def _table() -> str:
    """The user's table; none yet is an empty one."""
    told = _run(["crontab", "-l"], check=False)
    if told.returncode and "no crontab" not in told.stderr:
        raise CommandEnded(Exit.USAGE, f"读不到现有的 cron 定时任务，没有改动：{told.stderr.strip()}")
    return told.stdout if told.returncode == 0 else ""


def _write_table(table: str) -> None:
    _run(["crontab", "-"], told=table)


def _run(command: list[str], told: str = "", check: bool = True) -> subprocess.CompletedProcess[str]:
    """Raises CommandEnded(2) when the program is missing or, with `check`, does not do it."""
    env = os.environ | {"LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(command, input=told, capture_output=True, encoding="utf-8", env=env)  # noqa: S603
    except FileNotFoundError as error:
        raise CommandEnded(Exit.USAGE, f"本机没有 {command[0]}，没有安装。可以照上面显示的内容自行设置。") from error
    if check and done.returncode:
        raise CommandEnded(Exit.USAGE, f"{' '.join(command[:3])} 没有成功：{done.stderr.strip()}")
    return done
