"""False alarms in statutes that nothing was tuned on: everything found there counts as one."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.judging import judged, shipped
from benchmarks.accuracy.statutes import held_out
from checks.findings import Finding, Severity

_HAN = re.compile("[\u4e00-\u9fff]+")
_PIECE = 400
"""Lines judged as one document."""


def measure(shared: Path) -> Iterator[tuple[str, str, str, bool | None]]:
    lines, context = list(held_out(shared)), shipped()
    pieces = (lines[at : at + _PIECE] for at in range(0, len(lines), _PIECE))
    found = [finding for piece in pieces for finding in judged(piece, context)]
    ten_thousands = sum(len(run) for line in lines for run in _HAN.findall(line)) / 1e4
    tiers = Counter(map(_tier, found))
    yield "留出法规，汉字数（万）", f"{ten_thousands:.1f}", "", None
    yield _line("单项否决（S0）", tiers["S0"] / ten_thousands, 0.02)
    yield _line("确定（S0+S1）", (tiers["S0"] + tiers["S1"]) / ten_thousands, 0.3)
    yield _line("存疑（S2）", tiers["S2"] / ten_thousands, 1.0)
    for (rule, tier), count in Counter((finding.rule, _tier(finding)) for finding in found).most_common():
        yield f"　其中 {rule}（{tier}）", f"{count} 处", "", None


def _tier(finding: Finding) -> str:
    if finding.needs_review:
        return "S2"
    severity = finding.severity
    if severity is Severity.NOTICE:
        return "S3"
    return "S0" if severity is Severity.VETO else "S1"


def _line(name: str, rate: float, most: float) -> tuple[str, str, str, bool]:
    return f"留出法规每万字误报，{name}", f"{rate:.3f}", f"≤ {most}", rate <= most
