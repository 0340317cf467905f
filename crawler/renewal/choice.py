"""What a person names on the command line, as a scope. Everything is checked before anything starts."""

from collections.abc import Collection, Sequence

from crawler.archive.runfile import RunFile, load_run
from crawler.archive.verdicts import load_columns
from crawler.errors import CommandEnded, Exit
from crawler.renewal.scope import Extent, Scope
from crawler.workspace import Workspace
from reports.ledger.state import State
from reports.store.store import Store
from reports.view.report import FAMILIES, EntryView

_CANDIDATES = 20


def of_run(workspace: Workspace, site: str, since_last: bool, columns: Sequence[str], families: Sequence[str]) -> Scope:
    """Raises CommandEnded(2) for what does not exist or does not go together."""
    for family in families:
        if family not in FAMILIES:
            raise CommandEnded(Exit.USAGE, f"没有“{family}”这一类，可用的有：{'、'.join(FAMILIES)}。")
    if since_last and columns:
        raise CommandEnded(Exit.USAGE, "--since-last 和 --columns 不能同时使用。")
    if not columns:
        return Scope(Extent.SINCE_LAST if since_last else Extent.ALL, (), tuple(families))
    whole = _last_whole(workspace, site)
    known = [column["name"] for column in load_columns(workspace.run_folder(site, whole.run))]
    _require(columns, known, "栏目", "用 zicha columns 查看全部栏目。")
    return Scope(Extent.COLUMNS, tuple(columns), tuple(families))


def of_entries(workspace: Workspace, numbers: Sequence[str], unit: str | None) -> tuple[str, Scope]:
    """The site and the scope of some ledger entries. Raises CommandEnded(2), or StoreError when there is no ledger."""
    with Store(workspace.database) as store:
        found = [store.entry(number)[0] for number in numbers]
        if unit:
            found += [entry for entry in store.entries(unit=unit) if entry.state != State.CLOSED]
    site = _one_site(found, unit)
    _last_whole(workspace, site)
    return site, Scope(Extent.ENTRIES, tuple(dict.fromkeys(entry.number for entry in found)))


def _one_site(entries: Sequence[EntryView], unit: str | None) -> str:
    sites = sorted({entry.site for entry in entries})
    if not sites:
        none = f"责任单位“{unit}”没有未销号的台账。" if unit else "请写明台账编号，或用 --unit 指明责任单位。"
        raise CommandEnded(Exit.USAGE, none)
    if len(sites) > 1:
        raise CommandEnded(Exit.USAGE, f"这些台账属于多个站点（{'、'.join(sites)}），请分开复查。")
    return sites[0]


def _last_whole(workspace: Workspace, site: str) -> RunFile:
    for name in workspace.runs(site):
        run = load_run(workspace.run_folder(site, name))
        if Scope.from_json(run.scope).extent.whole and run.status in ("ok", "partial"):
            return run
    raise CommandEnded(Exit.USAGE, f"站点“{site}”还没有全面检查过，请先运行 zicha run。")


def _require(wanted: Sequence[str], known: Collection[str], what: str, where: str) -> None:
    for name in wanted:
        if name not in known:
            near = "、".join([other for other in known if name in other or other in name][:_CANDIDATES])
            raise CommandEnded(Exit.USAGE, f"没有名为“{name}”的{what}{f'，相近的有：{near}' if near else ''}。{where}")
