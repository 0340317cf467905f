"""zicha rules: what is checked, and on which ground."""

from checks import registry
from crawler import console, selection
from crawler.declared import load_declared
from crawler.workspace import Workspace

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


ACTIONS = {"list": show}
