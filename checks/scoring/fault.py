"""A fault as the sheet counts it: what the ledger knows of it after a run."""

from dataclasses import dataclass

from checks.findings import Place, Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """number: of the ledger entry. doubtful: only a person can tell. rechecked: the run judged it again."""

    number: str
    rule: str
    row: str
    severity: Severity
    doubtful: bool
    rechecked: bool
    message: str
    places: tuple[Place, ...]
