import pytest

from checks.rules.columns.empty_column import RULE, check


@pytest.mark.parametrize("state", ["ok", "stale", "needs_render", "unverified", "unknown"])
def test_only_what_is_empty(column, context, state):
    assert not list(check(column(state=state, items=0, latest=None), context))


def test_an_empty_column(column, context):
    (found,) = check(column(state="empty", items=0, latest=None, certain=True), context)
    assert found.message == "栏目“通知公告”没有内容。"
    assert found.row == "cn19.columns-empty"
    assert not found.needs_review


def test_a_placeholder_is_quoted(column, context):
    (found,) = check(column(state="empty", items=0, words="栏目正在建设中……", certain=True), context)
    assert found.message == "栏目“通知公告”没有内容，页面只显示“栏目正在建设中……”。"


def test_an_empty_list_that_a_script_might_fill_wants_a_second_look(column, context):
    (found,) = check(column(state="empty", items=0, certain=False), context)
    assert found.needs_review


def test_only_content_proves_that_it_was_filled(column):
    assert RULE.settles(column(state="unknown", latest=None, items=3))
    assert not RULE.settles(column(state="needs_render", latest=None, items=0))
