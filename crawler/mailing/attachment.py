"""The workbook that goes along with a mail, and what is said of it in the mail."""

import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from crawler.logbook import log
from crawler.workspace import Workspace
from reports.formats import workbook
from reports.mail.mail import Mail
from reports.store.errors import StoreError
from reports.store.store import Store
from reports.view.report import ReportView

_MEGABYTE = 1024 * 1024
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Attachment:
    """workbook: its name and content, or None. remark: what the mail says of it."""

    workbook: tuple[str, bytes] | None
    remark: str


def attachment(mail: Mail, workspace: Workspace, store: Store, largest: int) -> Attachment:
    """The ledger as the run left it, of the mail's unit. Where it cannot be written, the mail goes without it.

    largest: bytes of a workbook that goes along, 0 for none ever.
    """
    if not mail.run or not largest:
        return Attachment(None, "")
    if mail.bare:
        return Attachment(None, "台账文件较大，邮件服务器没有接收，请向发件单位索取。")
    try:
        content = _written(_part(store.report(mail.site, mail.run), mail.unit), workspace.root)
    except (OSError, StoreError):
        log.exception("随信的台账没有写成")
        return Attachment(None, "台账文件没有写成，未随信附上，请向发件单位索取。")
    if len(content) > largest:
        told = f"台账文件有{len(content) / _MEGABYTE:.1f} MB，未随信附上，请向发件单位索取。"
        return Attachment(None, told)
    name = _UNFIT.sub("-", "-".join(part for part in ("台账", mail.site, mail.unit, mail.run[:8]) if part))
    return Attachment((f"{name}.xlsx", content), "全部内容见附件台账。")


def _part(view: ReportView, unit: str) -> ReportView:
    if not unit:
        return view
    own = (tuple(entry for entry in entries if entry.unit == unit) for entries in (view.entries, view.closed))
    return replace(view, **dict(zip(("entries", "closed"), own, strict=True)))


def _written(view: ReportView, root: Path) -> bytes:
    with tempfile.TemporaryDirectory(prefix=".mail-", dir=root) as folder:
        return workbook.write(view, Path(folder) / "台账.xlsx").read_bytes()
