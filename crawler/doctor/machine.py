"""This machine and the workspace: room, permissions, declarations, network, browser, mail."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

from crawler.declared import load_declared
from crawler.diskspace import LOW_WATER
from crawler.doctor.mail import mail
from crawler.doctor.sign import Sign, State
from crawler.errors import CommandEnded
from crawler.probing.ways import routed
from crawler.profile.mistakes import ConfigurationMistake
from crawler.rendering.chromium import require_chromium
from crawler.workspace import Workspace
from reports.store.errors import StoreError
from reports.store.store import Store

_MEGABYTE = 1_000_000


def machine(workspace: Workspace) -> Iterator[Sign]:
    """Writes nothing but a file that is gone at once."""
    folder = _nearest(workspace.root.absolute())
    yield _writable(folder)
    yield _room(folder)
    yield _declared(workspace)
    yield _ledger(workspace)
    yield _network()
    yield _browser()
    yield mail(workspace)


def _nearest(folder: Path) -> Path:
    """The folder itself, or the one in which it will be made."""
    return next(path for path in (folder, *folder.parents) if path.is_dir())


def _writable(folder: Path) -> Sign:
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".zicha-"):
            pass
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        return Sign("写入权限", State.TROUBLE, f"{folder} 不能写入（{why}），请检查文件夹的权限和所有者。")
    return Sign("写入权限", State.FINE, f"{folder} 可以写入")


def _room(folder: Path) -> Sign:
    free = shutil.disk_usage(folder).free
    told = f"{folder} 所在的磁盘可用{free // _MEGABYTE} MB"
    if free < LOW_WATER:
        return Sign("磁盘空间", State.TROUBLE, f"{told}，至少需要{LOW_WATER // _MEGABYTE} MB，请腾出空间。")
    return Sign("磁盘空间", State.FINE, told)


def _declared(workspace: Workspace) -> Sign:
    try:
        declared = load_declared(workspace)
    except (ConfigurationMistake, OSError, UnicodeDecodeError) as error:
        return Sign("词库和依据", State.TROUBLE, f"{error} 请改正后再检查。")
    return Sign("词库和依据", State.FINE, f"词库{len(declared.lexicons.packs)}个，依据{len(declared.rows)}条")


def _ledger(workspace: Workspace) -> Sign:
    try:
        with Store(workspace.database) as store:
            made = store.exists()
            told = f"{store.place}{'' if made else '，还没有建立，第一次检查时建立'}"
    except StoreError as error:
        return Sign("台账", State.TROUBLE, str(error))
    return Sign("台账", State.FINE, told)


def _network() -> Sign:
    if not routed(socket.AF_INET) and not routed(socket.AF_INET6):
        return Sign("本机网络", State.TROUBLE, "没有默认路由，本机不能访问互联网，请检查网线、网卡和网关。")
    return Sign("本机网络", State.FINE, "有 IPv6 网络" if routed(socket.AF_INET6) else "只有 IPv4，没有 IPv6 网络")


def _browser() -> Sign:
    try:
        return Sign("浏览器", State.FINE, f"--render 可用：{require_chromium()}")
    except CommandEnded as error:
        return Sign("浏览器", State.UNUSED, f"不用 --render 的不必处理。{str(error).removesuffix('没有开始检查。')}")
