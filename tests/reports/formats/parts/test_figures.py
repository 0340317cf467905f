from checks.findings import Severity
from reports.formats.parts.figures import figures


def test_an_empty_ledger_counts_nothing(view):
    counted = figures(view())
    assert counted.open == (
        ("未销号问题", "0"), ("单项否决", "0"), ("严重", "0"), ("一般", "0"), ("提示", "0"),
        ("需人工核对", "0"), ("本次新增", "0"), ("本次销号", "0"),
    )  # fmt: skip


def test_what_the_run_does_not_know_is_never_zero(view):
    assert figures(view(coverage={}, figures={})).scope == (
        ("检查页面", "—"), ("检查栏目", "—"), ("核查链接", "—"), ("链接正常", "—"), ("链接失效", "—"),
        ("链接需关注", "—"), ("链接未能核实", "—"), ("链接未检查", "—"),
    )  # fmt: skip


def test_counts(view, entry):
    counted = figures(
        view(
            entry(1, severity=Severity.VETO, family="columns", is_new=True, overdue=True),
            entry(2, rechecked=False),
            entry(3, needs_review=True, family="words"),
            closed=(entry(4),),
        )
    )
    assert dict(counted.open) == {
        "未销号问题": "3", "单项否决": "1", "严重": "0", "一般": "2", "提示": "0",
        "需人工核对": "1", "本次新增": "1", "本次销号": "1",
    }  # fmt: skip
    assert dict(counted.families)["栏目"] == "1"
    assert dict(counted.table)["链接"] == (0, 0, 1, 0)
    assert (
        counted.pending
        == "未销号问题中，拿不准、需人工核对的1条，排在最后；超期未整改1条；本次未复核1条，其状态保持不变。"
    )
    assert dict(counted.scope)["链接未能核实"] == "5"


def test_an_entry_of_an_unknown_family_is_counted_all_the_same(view, entry):
    counted = dict(figures(view(entry(1, family="未知"))).open)
    assert counted["未销号问题"] == counted["一般"] == "1"
