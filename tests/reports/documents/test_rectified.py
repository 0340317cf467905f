"""整改情况报告: what a person decided is told in the person's words."""

import pytest

from reports.documents.rectified import rectified
from reports.importing.origin import Origin
from reports.ledger.state import State
from reports.ledger.transition import Transition
from tests.reports.documents.conftest import QUARTER, TODAY, make_life
from tests.reports.formats.conftest import ZONE, make_run

S = State
MARK = Origin("李某", None, "整改台账〔终稿〕.xlsx", "ab" * 32).mark("01234567")


def _reason(*whys: tuple[str, State, str]) -> str:
    """whys: (ISO day, state from then on, why)."""
    life = make_life(1, *((day, after) for day, after, _ in whys))
    moves = [
        Transition(move.fingerprint, move.at.astimezone(ZONE), "李某", move.run, move.before, move.after, why)
        for move, (_, _, why) in zip(life.moves, whys, strict=True)
    ]
    told = rectified(make_run(), [type(life)(life.entry, tuple(moves))], QUARTER, TODAY)
    (row,) = told["暂不整改"]
    return row["理由"]


NEW = ("2026-10-12", S.NEW, "本次检查发现")


@pytest.mark.parametrize(
    ("moves", "told"),
    [
        ([("2026-10-13", S.DEFERRED, "改版时处理。")], "改版时处理"),
        ([("2026-10-13", S.DEFERRED, "改版时处理（至2027-01-05）")], "改版时处理（至2027年1月5日）"),
        ([("2026-10-13", S.DEFERRED, f"改版时处理{MARK}")], "改版时处理"),
        ([("2026-10-13", S.DEFERRED, f"改版时处理{MARK}（至2027-01-05）")], "改版时处理（至2027年1月5日）"),
        ([("2026-10-13", S.DEFERRED, "改版时处理"), ("2026-10-14", S.DEFERRED, "责任单位：无 → 办公室")], "改版时处理"),
        (
            [("2026-10-13", S.DEFERRED, "缺人"), ("2026-10-14", S.PENDING, ""), ("2026-10-15", S.DEFERRED, "缺钱")],
            "缺钱",
        ),
        (
            [("2026-10-13", S.DEFERRED, "缺人（至2026-10-20）"), ("2026-10-14", S.DEFERRED, "还缺人（至2027-01-05）")],
            "还缺人（至2027年1月5日）",
        ),
    ],
)
def test_why_it_is_put_off(moves, told):
    assert _reason(NEW, *moves) == told
