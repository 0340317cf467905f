"""What proofreading prints: for people the faults marked and the mere suspicions folded, for programs everything."""

from collections import Counter
from collections.abc import Sequence

from rich.text import Text

from checks.findings import Severity
from crawler import console
from crawler.inert import inert
from crawler.proof.proofread import Slip

_STYLES = {Severity.VETO: "bold red", Severity.MAJOR: "red", Severity.MINOR: "yellow", Severity.NOTICE: "cyan"}
_HEADINGS = {
    "file": "文件",
    "place": "位置",
    "label": "严重程度",
    "needs_review": "需人工核对",
    "rule": "规则",
    "excerpt": "原文",
    "suggestion": "建议",
    "reason": "理由",
}


def tell(slips: Sequence[Slip], files: int, everything: bool) -> None:
    """files: how many were read. everything: also what is folded on a terminal; elsewhere nothing ever is."""
    if not console.out.is_terminal:
        rows = [slip.row() | {"label": slip.finding.severity.label} for slip in slips]
        console.listing(rows, _HEADINGS, as_json=False)
        return
    shown = [slip for slip in slips if everything or not slip.folded]
    last = ""
    for slip in sorted(shown, key=lambda slip: slip.folded):
        if slip.file != last:
            last = slip.file
            console.out.print(Text(inert(last), style="bold underline"))
        _print(slip)
    console.say(_total(slips, files))
    if len(shown) < len(slips):
        console.say(f"另有{len(slips) - len(shown)}处拿不准，需人工核对，加 --all 查看。")


def _print(slip: Slip) -> None:
    found = slip.finding
    style = "dim" if slip.folded else _STYLES[found.severity]
    grade = found.severity.label + ("（需人工核对）" if found.needs_review else "")
    line = Text("  ")
    line.append(f"{grade}  ", style=style)
    line.append(inert(f"{slip.place}  " if slip.place else ""), style="dim")
    if found.excerpt:
        line.append(inert(found.excerpt.before))
        line.append(inert(found.excerpt.marked), style="bold reverse")
        line.append(inert(found.excerpt.after))
    console.out.print(line)
    console.out.print(Text(inert(f"      {found.message}{found.suggestion}")))


def _total(slips: Sequence[Slip], files: int) -> str:
    counts = Counter(slip.finding.severity for slip in slips if not slip.finding.needs_review)
    graded = "，".join(f"{severity.label}{counts[severity]}处" for severity in Severity if counts[severity])
    doubtful = sum(slip.finding.needs_review for slip in slips)
    if not slips:
        return f"共审读{files}个文件，没有发现问题。"
    return (
        f"共审读{files}个文件："
        + "，".join(filter(None, (graded, f"需人工核对{doubtful}处" if doubtful else "")))
        + "。"
    )
