"""The workbook that goes along with a mail, and what is said of it in the mail."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crawler.exchange.share import plain_part, shares
from crawler.logbook import log
from crawler.workspace import SHANGHAI, Workspace
from reports.formats import handover, workbook
from reports.mail.mail import Mail
from reports.store.errors import StoreError
from reports.store.store import Store

_MEGABYTE = 1024 * 1024
_WHOLE = "全部内容见附件台账。"
_OWN = "本单位须处理的问题见附件台账，请在浅黄色的列中填写整改情况，保存后交回发件单位。"
_NOTHING = "本单位现在没有须处理的问题，未附台账。"


@dataclass(frozen=True, slots=True)
class Attachment:
    """workbook: its name and content, or None. remark: what the mail says of it."""

    workbook: tuple[str, bytes] | None
    remark: str


def attachment(mail: Mail, workspace: Workspace, store: Store, largest: int, now: datetime) -> Attachment:
    """To those who are told of everything the ledger as the run left it; to a unit what it has to do now, to be filled
    in and sent home. Where it cannot be written, the mail goes without it.

    largest: bytes of a workbook that goes along, 0 for none ever. now: aware.
    """
    if not mail.run or not largest:
        return Attachment(None, "")
    if mail.bare:
        return Attachment(None, "台账文件较大，邮件服务器没有接收，请向发件单位索取。")
    try:
        made = _own(mail, store, now, workspace.root) if mail.unit else _whole(mail, store, workspace.root)
    except (OSError, StoreError):
        log.exception("随信的台账没有写成")
        return Attachment(None, "台账文件没有写成，未随信附上，请向发件单位索取。")
    if made is None:
        return Attachment(None, _NOTHING)
    if len(made[1]) > largest:
        told = f"台账文件有{len(made[1]) / _MEGABYTE:.1f} MB，未随信附上，请向发件单位索取。"
        return Attachment(None, told)
    return Attachment(made, _OWN if mail.unit else _WHOLE)


def _whole(mail: Mail, store: Store, root: Path) -> tuple[str, bytes]:
    view = store.report(mail.site, mail.run)
    name = f"台账-{plain_part(mail.site)}-{plain_part(mail.run[:8])}.xlsx"
    return name, _content(lambda path: workbook.write(view, path), root)


def _own(mail: Mail, store: Store, now: datetime, root: Path) -> tuple[str, bytes] | None:
    """As `zicha ledger export` writes it."""
    found = shares(store, mail.site, now.astimezone(SHANGHAI), unit=mail.unit)
    if not found:
        return None
    (share,) = found
    return share.name, _content(lambda path: handover.write(share.handover, path), root)


def _content(write: Callable[[Path], Path], root: Path) -> bytes:
    with tempfile.TemporaryDirectory(prefix=".mail-", dir=root) as folder:
        return write(Path(folder) / "台账.xlsx").read_bytes()
