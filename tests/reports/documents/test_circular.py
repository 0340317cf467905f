from datetime import datetime

import pytest

from reports.documents.circular import circular
from reports.ledger.state import State
from reports.view.period import Period
from tests.reports.documents.conftest import QUARTER, TODAY, ZONE, make_life, make_run

NAMES = {"one": "甲局网站", "two": "乙局网站"}
S = State


def _runs(*days):
    return [make_run(id=day, site=site, started=datetime.fromisoformat(f"{day}T02:00").replace(tzinfo=ZONE))
            for day in days for site in NAMES]  # fmt: skip


def _life(number, site, *moves, **changes):
    return make_life(number, *moves, site=site, **changes)


def test_several_sites_are_told_site_by_site():
    lives = [
        _life(1, "one", ("2026-10-12", S.NEW), unit="法规科"),
        _life(2, "two", ("2026-10-12", S.NEW), ("2026-10-20", S.CLOSED), unit="法规科"),
    ]
    told = circular(_runs("2026-10-12", "2026-10-20"), lives, QUARTER, NAMES, TODAY)
    assert (told["范围"], told["对象"], told["网站数"], told["检查次数"]) == ("各网站", "网站", 2, 4)
    rows = [(row["名称"], row["新发现"], row["销号"], row["销号率"]) for row in told["各方"]]
    assert rows == [("乙局网站", 1, 1, "100%"), ("甲局网站", 1, 0, "0%"), ("合计", 2, 1, "50%")]


def test_a_period_in_which_nobody_looked_is_not_compared_with():
    told = circular(_runs("2026-10-12"), [], QUARTER, NAMES, TODAY)
    assert told["比较"] == ""
    assert circular(_runs("2026-10-12", "2026-09-12"), [], QUARTER, NAMES, TODAY)["比较"]


def test_a_whole_quarter_is_compared_with_the_quarter_before():
    lives = [
        _life(1, "one", ("2026-05-12", S.NEW), ("2026-08-01", S.CLOSED)),
        _life(2, "one", ("2026-05-12", S.NEW)),
        _life(3, "one", ("2026-05-12", S.NEW), ("2026-05-20", S.CLOSED)),
    ]
    told = circular(_runs("2026-05-12", "2026-08-01"), lives, Period.quarter("2026Q3"), NAMES, TODAY)
    assert told["上期"] == "2026年第二季度"
    assert told["比较"] == "新发现减少3条，复发持平，销号持平，期末未销号减少1条，销号率上升16.7个百分点"


@pytest.mark.parametrize("unit", ["", "法规科"])
def test_who_is_late_is_named(unit):
    life = _life(1, "one", ("2026-10-12", S.NEW), deadline="2026-10-26", unit=unit)
    told = circular(_runs("2026-10-12"), [life], QUARTER, {"one": "甲局网站"}, TODAY)
    assert told["超期涉及"] == f"{unit or '未明确责任单位'}1条"
    assert [row["编号"] for row in told["清单"]["行"]] == ["2026-0001"]


def test_what_was_mended_put_off_or_is_in_doubt_is_not_late():
    lives = [
        _life(1, "one", ("2026-10-12", S.NEW), ("2026-11-12", S.CLOSED), deadline="2026-10-26"),
        _life(2, "one", ("2026-10-12", S.NEW), ("2026-11-12", S.DEFERRED), deadline="2026-10-26"),
        _life(3, "one", ("2026-10-12", S.NEW), needs_review=True, deadline="2026-10-26"),
        _life(4, "one", ("2026-10-12", S.NEW), ("2026-11-12", S.FALSE_ALARM), deadline="2026-10-26"),
    ]
    told = circular(_runs("2026-10-12"), lives, QUARTER, NAMES, TODAY)
    assert (told["超期涉及"], told["清单"]["行"]) == ("", [])
