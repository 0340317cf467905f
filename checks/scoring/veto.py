"""Whether a veto (单项否决) is met: only a grave fault that is certain meets it, only a whole inspection clears it."""

from collections.abc import Mapping, Sequence

from checks.basis import Row
from checks.findings import Severity
from checks.scoring.fault import Fault
from checks.scoring.indicator import Indicator
from checks.scoring.line import Line
from checks.scoring.standing import Standing

_BY_HAND = "工具不能判断"


def veto_line(indicator: Indicator, faults: Sequence[Fault], standing: Standing, rows: Mapping[str, Row]) -> Line:
    """What a rule only hints at, or grades below a veto, is never more than a doubt."""
    grave = [fault for fault in faults if _about(indicator, fault)]
    certain = tuple(fault for fault in grave if not fault.doubtful)
    hints = [fault for fault in faults if fault.rule in indicator.hints]
    doubts = (*(fault for fault in grave if fault.doubtful), *hints)
    judged, looked = standing.told((*indicator.rules, *indicator.hints), indicator.rows)
    if not indicator.rules:
        looked = f"{_BY_HAND}，只有线索；{looked}" if indicator.hints else _BY_HAND
    if certain:
        state = "met"
    elif doubts:
        state = "doubtful"
    elif not indicator.whole:
        state = "manual"
    else:
        state = "clear" if judged else "unjudged"
    return Line(indicator.group, indicator.name, state, str(rows[indicator.row]), looked, certain, doubts)


def _about(indicator: Indicator, fault: Fault) -> bool:
    fitting = fault.rule in indicator.rules and (not indicator.rows or fault.row in indicator.rows)
    return fitting and fault.severity is Severity.VETO
