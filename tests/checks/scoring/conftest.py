"""Little sheets: an indicator, faults, what was judged."""

from datetime import date

import pytest

from checks.basis import parse_pack
from checks.findings import Place, Severity
from checks.scoring.fault import Fault
from checks.scoring.indicator import parse_indicators
from checks.scoring.sheet import score_sheet
from checks.scoring.standing import Standing

HOME = "http://www.example.gov.cn/"


def make_fault(
    rule, row="", severity=Severity.MINOR, doubtful=False, page=f"{HOME}a.html", text="", number="2026-0001"
):
    return Fault(number, rule, row, severity, doubtful, True, "有问题。", (Place(page, text),))


@pytest.fixture
def fault():
    return make_fault


@pytest.fixture(scope="session")
def rows(root):
    found = {}
    for path in sorted((root / "config/rulepacks").glob("*.toml")):
        found |= parse_pack(path.read_text("utf-8"), found)
    return found


@pytest.fixture(scope="session")
def indicators(root):
    return parse_indicators((root / "config/scoring.toml").read_text("utf-8"))


@pytest.fixture
def scored(indicators, rows):
    """The sheet of faults; everything was judged unless `judged` says otherwise."""

    def build(*faults, judged=None, whole=True, columns=(), changed=None):
        rules = {rule for one in indicators for rule in (*one.rules, *one.hints)}
        rules |= {rule for one in indicators for charge in one.charges for rule in charge.rules}
        standing = Standing(judged if judged is not None else {rule: {"fine": 3} for rule in rules}, whole, "不完整")
        known = rows | (changed or {})
        return score_sheet(indicators, faults, standing, known, columns, HOME, date(2026, 11, 23))

    return build


@pytest.fixture
def line(scored):
    """The line of one indicator by its name."""

    def build(name, *faults, **manner):
        sheet = scored(*faults, **manner)
        return next(one for one in (*sheet.vetoes, *sheet.deductions) if one.name == name)

    return build
