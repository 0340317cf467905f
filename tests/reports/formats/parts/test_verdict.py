import pytest

from checks.findings import Severity
from reports.formats.parts.verdict import verdict
from reports.run import RunStatus

VETO, MAJOR, MINOR, NOTICE = Severity.VETO, Severity.MAJOR, Severity.MINOR, Severity.NOTICE


@pytest.mark.parametrize(
    ("entries", "grade", "headline"),
    [
        ([], 0, "台账中没有未销号的问题。"),
        ([{"needs_review": True}], 1, "没有待整改的问题；台账中的其余问题见下。"),
        ([{"state": "暂不整改"}], 1, "没有待整改的问题；台账中的其余问题见下。"),
        ([{}, {"severity": NOTICE}], 2, "没有待处理的单项否决、严重问题；其他问题2条，按期整改。"),
        (
            [{"severity": VETO, "state": "已整改待复核"}, {}],
            2,
            "没有待处理的单项否决、严重问题；其他问题1条，按期整改。",
        ),
        ([{"severity": MAJOR}, {}], 3, "没有待处理的单项否决问题；严重问题1条，应尽快整改。"),
        (
            [{"severity": MAJOR}, {"severity": MAJOR, "needs_review": True}],
            3,
            "没有待处理的单项否决问题；严重问题1条，应尽快整改；可能的严重问题1条，应尽快人工核对。",
        ),
        ([{"severity": VETO, "needs_review": True}], 4, "可能触及单项否决指标的问题1条，须立即人工核对。"),
        ([{"severity": VETO, "state": "疑似"}], 4, "可能触及单项否决指标的问题1条，须立即人工核对。"),
        ([{"severity": VETO}], 4, "触及单项否决指标的问题1条，须立即整改。"),
        (
            [{"severity": VETO}, {"severity": VETO, "needs_review": True}],
            4,
            "触及单项否决指标的问题1条，须立即整改，另有1条可能触及，须立即人工核对。",
        ),
    ],
)
def test_headline(view, entry, entries, grade, headline):
    said = verdict(view(*(entry(number, **changes) for number, changes in enumerate(entries))))
    assert (said.grade, said.headline) == (grade, headline)


def test_what_was_decided_on_is_not_hidden(view, entry):
    said = verdict(view(entry(severity=VETO, state="暂不整改")))
    assert "另有单项否决问题1条，已整改待复核或者已决定暂不整改。" in said.sentences


def test_part_of_a_site_proves_nothing_of_the_rest(view):
    said = verdict(view(status=RunStatus.PARTIAL))
    assert said.headline == "本次检查不完整，结论只适用于已检查的部分。台账中没有未销号的问题。"


@pytest.mark.parametrize("status", [RunStatus.BLOCKED, RunStatus.INVALID])
def test_a_run_that_saw_nothing_is_no_good_news(view, entry, status):
    assert "不能据以判断网站现状" in verdict(view(status=status)).headline
    assert verdict(view(status=status)).grade >= MAJOR
    assert "原有的1条问题，状态保持不变" in verdict(view(entry(), status=status)).headline


def test_numbers_that_are_nothing_are_not_told(view, entry):
    assert verdict(view(entry())).sentences == ("台账中未销号问题共1条。",)
