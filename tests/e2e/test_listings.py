"""The listings: exactly the documented keys as JSON, tab-separated lines where no terminal is."""

import pytest

_ENTRY = (
    "number site family rule severity state overdue rechecked needs_review url page pages unit deadline "
    "estimated until legacy first_seen last_seen occurrences title message excerpt suggestion basis"
)


def test_status_has_the_documented_keys(demo):
    status = demo.status
    assert set(status) == {"run", "site", "status", "started", "finished", "coverage", "notes", "unsent"}
    assert set(status["coverage"]) == {"pages", "links", "columns", "hosts"}
    assert set(status["coverage"]["hosts"]) == {"expected", "reached"}
    assert status["status"] == "ok"
    assert status["notes"], "a yearly report that names no year is said aloud"


def test_links_are_one_object_a_line_with_the_documented_keys(demo):
    rows = demo.zicha("links", "--json").json_lines
    assert {frozenset(row) for row in rows} == {
        frozenset({"url", "outcome", "class", "status", "final_url", "title", "sources"})
    }
    assert {frozenset(source) for row in rows for source in row["sources"]} == {frozenset({"page", "text"})}
    assert len(rows) == demo.status["coverage"]["links"]


def test_columns_have_the_documented_keys(demo):
    rows = demo.zicha("columns", "--json").json
    keys = frozenset({"name", "url", "kind", "limit_days", "latest", "items", "state"})
    assert {frozenset(row) for row in rows} == {keys}
    assert len(rows) == demo.status["coverage"]["columns"]


def test_entries_have_the_documented_keys(demo):
    rows = demo.zicha("ledger", "list", "--json").json
    assert {frozenset(row) for row in rows} == {frozenset(_ENTRY.split())}
    assert all(row["rechecked"] and row["basis"] and row["suggestion"] for row in rows)


def test_one_entry_tells_its_history(demo):
    number = demo.entries[0]["number"]
    shown = demo.zicha("ledger", "show", number, "--json").json
    assert set(shown) == {*_ENTRY.split(), "history"}
    assert [(move["to"], move["why"]) for move in shown["history"]] == [("新增", "本次检查发现")]


@pytest.mark.parametrize(
    ("command", "fields"), [(["links"], 6), (["columns"], 7), (["ledger", "list"], 12), (["rules", "list"], 5)]
)
def test_without_a_terminal_lines_are_tab_separated_and_never_cut(demo, command, fields):
    out = demo.zicha(*command).out
    assert {line.count("\t") + 1 for line in out.splitlines()} == {fields}
    assert "…" not in out
    assert "\x1b" not in out


def test_the_ledger_can_be_narrowed(demo):
    found = demo.zicha("ledger", "list", "--json", "--family=links", "--rule=broken_attachment", "--state=新增").json
    assert [entry["rule"] for entry in found] == ["broken_attachment"]
