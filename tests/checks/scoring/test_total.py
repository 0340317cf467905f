"""The total is a number only where every point of it is known."""

from hypothesis import given
from hypothesis import strategies as st

from checks.findings import Severity
from checks.scoring.line import Line
from checks.scoring.total import total

CLEAR = Line("甲", "首页", "clear", "依据", "")


def _line(state="fault", cost=0.0, least=None, cap=None, unpriced=False):
    return Line(
        "甲", "乙", state, "依据", "", cap=cap, cost=cost, least=cost if least is None else least, unpriced=unpriced
    )


def test_without_a_fault_it_is_full():
    found = total([CLEAR], [_line("clear")], 100)
    assert (found.lowest, found.highest, found.score) == (100, 100, "100分")
    assert found.verdict == "没有触及单项否决指标。"


def test_an_open_veto_is_no_pass():
    assert "不能认定为合格" in total([_line("unjudged")], [], 100).verdict


def test_open_indicators_without_points_leave_it_open():
    found = total([CLEAR], [_line("manual"), _line(cost=3)], 100)
    assert (found.lowest, found.highest, found.score) == (None, 97, "待填（不高于97分）")


def test_open_indicators_with_points_make_a_range():
    found = total([CLEAR], [_line("unjudged", cap=5.0), _line(cost=3)], 100)
    assert found.score == "92至97分"


def test_what_may_exceed_an_unknown_cap_is_only_a_bound():
    found = total([CLEAR], [_line(cost=4.2, least=1)], 100)
    assert found.score == "待填（不高于99分）"
    assert any("乙" in reason for reason in found.reasons)


def test_a_veto_ends_it(scored, fault):
    found = scored(fault("home_not_updated", severity=Severity.VETO)).total
    assert (found.score, found.lowest, found.highest) == ("不评分", None, None)
    assert "首页2周内无信息更新" in found.verdict


def test_the_shipped_sheet_never_pretends_to_a_total(scored):
    found = scored().total
    assert (found.lowest, found.highest) == (None, 100)
    assert found.reasons


_LINES = st.builds(
    _line,
    st.sampled_from(["fault", "clear", "manual", "unjudged", "doubtful"]),
    st.floats(0, 60),
    st.none(),
    st.none() | st.floats(60, 80),
    st.booleans(),
)


@given(st.lists(_LINES, max_size=8))
def test_a_range_is_in_order_and_within_the_points(lines):
    found = total([CLEAR], lines, 100)
    assert 0 <= found.highest <= 100
    assert found.lowest is None or 0 <= found.lowest <= found.highest + 0.01
