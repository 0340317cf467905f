"""zicha schedule: what should run by itself, in the words of the machine's time keeper, and installed there."""

from typing import Annotated

import typer

from crawler import chosen, console, selection
from crawler.errors import CommandEnded, Exit
from crawler.schedule import cron, keeper, systemd, windows
from crawler.schedule.keeper import Keeper
from crawler.schedule.tasks import Task, tasks
from crawler.workspace import Workspace

AsOption = Annotated[
    Keeper | None, typer.Option("--as", help="写成哪一种定时任务，默认按本机。", metavar="cron|systemd|windows")
]
InstallOption = Annotated[bool, typer.Option("--install", help="为当前用户安装；已安装的换成新的。", metavar=" ")]
RemoveOption = Annotated[bool, typer.Option("--remove", help="删除已安装的。", metavar=" ")]


def command(
    sites: selection.SitesArgument = None,
    workspace: selection.WorkspaceOption = selection.HERE,
    kind: AsOption = None,
    install: InstallOption = False,
    remove: RemoveOption = False,
) -> None:
    """显示或安装定时任务：每晚检查、每周全面检查、定时访问首页。"""
    if install and remove:
        raise CommandEnded(Exit.USAGE, "--install 和 --remove 只能用一个。")
    place, kind = Workspace(workspace.absolute()), kind or keeper.usual()
    if remove and kind is not Keeper.WINDOWS:
        keeper.remove(kind, place.root)
        console.say(f"已删除 {place.root} 的定时任务（{kind.value}）。")
        return
    planned = tuple(tasks(place, chosen.targets(place, sites or (), every=not sites)))
    if kind is Keeper.WINDOWS and (install or remove):
        print("\n".join((windows.removals if remove else windows.commands)(planned)))
        raise CommandEnded(Exit.USAGE, "没有改动。请把上面的命令粘贴到命令提示符中运行。")
    _show(kind, planned, place)
    if install:
        keeper.install(kind, planned, place.root)
        console.say(f"已安装{len(planned)}项定时任务（{kind.value}）。删除用 zicha schedule --remove。")
        if kind is Keeper.SYSTEMD:
            console.say("要在没有登录时也运行，请执行一次：loginctl enable-linger")


def _show(kind: Keeper, planned: tuple[Task, ...], place: Workspace) -> None:
    """Exactly what will be there; a line is not to be wrapped."""
    if kind is Keeper.CRON:
        print(cron.block(planned, place.root), end="")
    elif kind is Keeper.WINDOWS:
        print("\n".join(windows.commands(planned)))
    else:
        for name, text in systemd.units(planned).items():
            print(f"# {name}\n{text}")
