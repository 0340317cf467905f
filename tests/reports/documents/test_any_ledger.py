"""Whatever happened, no sentence has a hole in it."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from checks.findings import Severity
from reports.documents.notice import due
from reports.ledger.state import State
from reports.run import RunStatus
from reports.view.report import FAMILIES
from tests.reports.documents.conftest import KINDS, UNIT, make_life, make_run

_HOLES = ("None", "{{", "}}", "{%", "、、", "，，", "。。", "：。", "：；", "，。", "、。", "共条", "（）", "“”", "nan")
_FIRST = date(2026, 6, 1)
_MOVES = st.lists(st.tuples(st.integers(0, 170), st.sampled_from(State)), min_size=1, max_size=5)
_CHANGES = st.fixed_dictionaries(
    {
        "severity": st.sampled_from(Severity),
        "family": st.sampled_from([*FAMILIES, "别的"]),
        "unit": st.sampled_from(["", UNIT, UNIT, "法规科"]),
        "deadline": st.sampled_from(["", "2026-10-12", "2026-12-31"]),
        "needs_review": st.booleans(),
        "suggestion": st.sampled_from(["", "核对。"]),
    }
)


def _ledger(told):
    return [
        make_life(
            number,
            *((str(_FIRST + timedelta(days=day)), state) for day, state in sorted(moves, key=lambda move: move[0])),
            **changes,
        )
        for number, (moves, changes) in enumerate(told, start=1)
    ]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(st.tuples(_MOVES, _CHANGES), max_size=8), st.sampled_from(RunStatus), st.booleans())
def test_no_sentence_has_a_hole(documents, kind, told, status, bare):
    run = make_run(status=status, **({"coverage": {}, "figures": {}} if bare else {}))
    lives = _ledger(told)
    if kind == "整改通知书":  # which is not written where there is nothing to tell
        assume(any(life.entry.unit == UNIT for life in due(lives)))
    text = "\n".join(documents.read(kind, run, lives))
    assert not [hole for hole in _HOLES if hole in text], text
