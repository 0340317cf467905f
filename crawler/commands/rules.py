"""zicha rules: what is checked, and on which ground."""

from difflib import get_close_matches
from typing import Annotated

import typer

from checks import registry
from crawler import console, selection
from crawler.declared import load_declared
from crawler.errors import CommandEnded, Exit
from crawler.explaining import explanation, lines
from crawler.profile.profile import Profile
from crawler.profile.source import load_target
from crawler.workspace import Workspace, today

HELP = "查看检查规则。"
_HEADINGS = {"rule": "规则", "family": "类别", "severity": "严重程度", "title": "问题", "basis": "依据"}


def show(workspace: selection.WorkspaceOption = selection.HERE, as_json: selection.JsonOption = False) -> None:
    """列出全部规则。"""
    declared = load_declared(Workspace(workspace))
    severity = "name" if as_json else "label"
    rows = [
        {
            "rule": loaded.id,
            "family": loaded.family,
            "severity": getattr(loaded.rule.severity, severity),
            "title": loaded.rule.title,
            "basis": str(declared.rows[loaded.rule.basis[0]]),
            "why": loaded.rule.why,
            "fix": loaded.rule.fix,
        }
        for loaded in registry.rules()
    ]
    console.listing(rows, _HEADINGS, as_json)


def explain(
    rule: Annotated[str, typer.Argument(help="规则编号。", metavar="规则")],
    site: selection.SiteOption = None,
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """说明一条规则：为什么、怎么改、依据、选项和例句。"""
    known = {loaded.id: loaded for loaded in registry.rules()}
    if rule not in known:
        near = get_close_matches(rule, known, n=1)
        hint = f"是否想写 {near[0]}？" if near else ""
        raise CommandEnded(Exit.USAGE, f"没有“{rule}”这条规则。{hint}用 zicha rules list 查看全部规则。")
    here = Workspace(workspace)
    told = explanation(known[rule], load_declared(here), _profile(here, site), today())
    if as_json:
        console.print_json(told)
        return
    for line in lines(told, known[rule].rule.severity.label):
        console.say(line)


def _profile(workspace: Workspace, site: str | None) -> Profile | None:
    """Of the named site, or the only one that has a profile; None where the defaults are asked for."""
    named = sorted(path.stem for path in workspace.profiles.glob("*.toml"))
    if site is None and len(named) != 1:
        return None
    return load_target(site or named[0], workspace).profile


ACTIONS = {"list": show, "explain": explain}
