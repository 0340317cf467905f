"""Tables of a yearly report from the text of a file: read whole or not at all."""

import re

import pytest

from checks.reading.yearly.typed import typed_tables
from checks.reading.yearly_report import parts_of
from tests.files.yearly_report import applications, lines, report, row


def told(html: str) -> list[str]:
    """Without what is left of tags."""
    return [plain for line in lines(html) if (plain := re.sub("<[^>]+>", "", line).strip())]


def in_rows(passages: list[str]) -> list[str]:
    """As a printed page gives it: the numbers of a row on one line, after its label."""
    return re.sub(r"\n(?=\d+(?:\n|$))", " ", "\n".join(passages)).splitlines()


def read(passages: list[str]):
    return parts_of(typed_tables(passages))


def broken(passages: list[str]) -> list[str]:
    return [said for part in read(passages).values() for said in part.broken]


@pytest.mark.parametrize("lay", [list, in_rows, lambda told: [" ".join(told)]])
def test_what_comes_out(lay):
    found = read(lay(told(report())))
    assert set(found) == {"二", "三", "四"}
    assert not any(part.broken or part.blank for part in found.values())
    assert found["三"].carried == (1, 1)


def test_a_label_that_runs_into_its_numbers():
    passages = [re.sub(r"(?<=[一-龥）]) (?=\d)", "", line) for line in in_rows(told(report()))]
    assert set(read(passages)) >= {"三", "四"}
    assert broken(passages) == []


def test_lines_that_run_into_each_other():
    """So a printed page ends a table, and begins what follows it."""
    passages = "\n".join(in_rows(told(report())))
    run = re.sub(r"(?<=\d)\n(?=[二三四五]、)", "", passages).replace("总计 0", "总计0")
    assert set(read(run.splitlines())) == {"二", "三", "四"}
    assert broken(run.splitlines()) == []


@pytest.mark.parametrize("lay", [list, in_rows])
def test_a_wrong_total(lay):
    passages = lay(told(report(三=applications(total=row(4)))))
    assert len(broken(passages)) == 4
    assert "新收3、上年结转1" in broken(passages)[0]


def test_a_foot_between_two_rows_is_no_number():
    passages = told(report())
    place = passages.index("（七）总计")
    assert set(read([*passages[:place], "- 3 -", "第3页 共5页", *passages[place:]])) == {"二", "三", "四"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda told, at: told[: at + 1] + told[at + 2 :],  # an empty cell
        lambda told, at: [*told[:at], "3", *told[at:]],  # a page's number
        lambda told, at: [*told[: at - 8], "自然人", "总计", *told[at - 8 :]],  # the head again
        lambda told, at: told[:at] + told[at + 8 :],  # without the row of totals
    ],
)
def test_what_was_not_read_whole_is_not_read(spoil):
    passages = told(report())
    found = read(spoil(passages, passages.index("（七）总计")))
    assert set(found) == {"二", "四"}


def test_two_tables_are_none():
    assert set(read(told(report()) * 2)) == set()


@pytest.mark.parametrize(
    "text",
    [
        [],
        ["本年新收政府信息公开申请3件，上年结转1件，办理3件，结转下年度1件。"],
        ["新收", "3", "0", "0", "0", "0", "0", "3", "完"],
    ],
)
def test_running_text_is_no_table(text):
    assert read(text) == {}
