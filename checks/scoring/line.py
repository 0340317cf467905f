"""One indicator as a run leaves it."""

from dataclasses import dataclass

from checks.scoring.fault import Fault

STATES = {
    "met": "触及",
    "fault": "有问题",
    "doubtful": "待核实",
    "clear": "未发现问题",
    "unjudged": "未能判断",
    "manual": "须人工核查",
}
"""States as readers know them; a veto is met, an indicator with points has a fault."""


@dataclass(frozen=True, slots=True)
class Line:
    """faults: what is certain, doubts: what only a person can tell, and costs nothing.

    looked: what the run inspected, or why it could not. points: what one fault costs, in words. cap: what all faults
    cost at most, None when unknown. cost: what the certain faults cost as far as their points are known, `unpriced`
    when some are not; least: what they cost at least, whatever the cap is.
    """

    group: str
    name: str
    state: str
    basis: str
    looked: str
    faults: tuple[Fault, ...] = ()
    doubts: tuple[Fault, ...] = ()
    points: str = ""
    cap: float | None = None
    cost: float = 0
    least: float = 0
    unpriced: bool = False

    @property
    def label(self) -> str:
        return STATES[self.state]
