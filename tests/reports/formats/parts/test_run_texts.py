"""What documents say of the run itself: when, how complete, its columns, and the meaning of words."""

from datetime import UTC, datetime

import pytest

from checks.artifacts import Outcome
from checks.findings import Severity
from reports.formats.parts.alerts import alerts
from reports.formats.parts.column_rows import COLUMN_TITLES, column_rows
from reports.formats.parts.glossary import glossary
from reports.formats.parts.moment import moment
from reports.ledger.state import State
from reports.run import RunStatus


def test_time_is_beijing_time_wherever_it_was_taken():
    assert moment(datetime(2026, 11, 23, 18, 5, tzinfo=UTC)) == "2026年11月24日 02:05"


def test_a_complete_run_alarms_nobody(run):
    assert alerts(run()) == ()


def test_notes_then_failures(run):
    assert alerts(run(notes=("甲",), failures=("乙",), status=RunStatus.PARTIAL)) == ("甲", "乙")


def test_an_incomplete_run_is_never_silent(run):
    assert alerts(run(status=RunStatus.BLOCKED)) == ("本次检查被拦截，结论只适用于已经检查的部分。",)


def test_failures_are_counted_when_they_are_too_many(run):
    shown = alerts(run(failures=tuple(map(str, range(25)))))
    assert len(shown) == 21
    assert shown[-1] == "另有5条检查规则运行出错，未逐一列出。"


def test_a_failure_at_a_monstrous_address_does_not_push_the_report_off_the_page(run):
    assert len(alerts(run(failures=("规则甲出错：" + "a" * 9_000,)))[0]) == 300


def test_columns(run):
    rows = list(column_rows(run()))
    assert rows[0] == ("要闻", "http://www.example.gov.cn/yw/", "动态、要闻类", "14", "2026-11-20", "15", "正常")
    assert rows[1][2:] == ("other", "", "", "0", "未能核实（被防护系统拦截）")
    assert {len(row) for row in rows} == {len(COLUMN_TITLES)}


@pytest.mark.parametrize("state", ["ok", "stale", "empty", "needs_render", "unverified", "unknown"])
def test_every_state_of_a_column_has_a_chinese_name(run, state):
    assert not next(column_rows(run(columns=({"state": state},))))[-1].isascii()


def test_every_word_a_document_uses_is_explained(run):
    explained = dict(glossary(run()))
    assert [term for term, _ in explained["问题状态"]] == [state.value for state in State]
    assert [term for term, _ in explained["严重程度"]] == [severity.label for severity in Severity]
    assert [term for term, _ in explained["检查状态"]] == [status.label for status in RunStatus]
    said = "".join(meaning for _, meaning in explained["链接核查结果"])
    assert [outcome for outcome in Outcome if outcome.label not in said] == []


def test_the_tool_and_its_rules_are_named(run):
    made = dict(dict(glossary(run()))["本次检查"])
    assert made["检查工具"] == "zicha 0.1.0"
    assert made["规则摘要"] == "3f9a1c77b2"
