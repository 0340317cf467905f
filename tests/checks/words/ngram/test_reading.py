import pytest

from checks.words.ngram import reading
from checks.words.ngram.reading import suspicions_by_line

WRONG = "县人民攻府应当加强"


def test_nothing_is_asked_of_nothing(model):
    assert suspicions_by_line([], model) == {}


def test_lines_do_not_see_each_other(model):
    assert suspicions_by_line(["各级乡镇市县人民", "攻府应当按照职责分工"], model).keys() <= {"攻府应当按照职责分工"}
    assert not suspicions_by_line(["各级乡镇市县人民", "攻", "府应当按照职责分工"], model)


def test_each_line_has_its_own_offsets(model):
    found = suspicions_by_line(["政府", WRONG, "无关的话", "部门应当公开攻府信息", WRONG], model)
    assert {line: [seen.at for seen in seen_there] for line, seen_there in found.items()} == {
        WRONG: [3],
        "部门应当公开攻府信息": [6],
    }


def test_names_and_headings_are_left_alone(model):
    assert not suspicions_by_line(["县人民攻府"], model)


@pytest.mark.parametrize("opening", "〔[【（(")
def test_numbers_of_documents_are_left_alone(model, opening):
    line = f"部门应当按照职责分工做好，县人民攻府{opening}2026"
    assert not suspicions_by_line([line], model)
    assert suspicions_by_line([line.replace("2026", "按规定")], model)


def test_what_they_say_all_the_time_is_their_word(model):
    lines = ["县人民攻府应当加强", "部门应当公开攻府信息", "乡镇人民攻府负责监督"]
    assert set(suspicions_by_line(lines[:2], model)) == set(lines[:2])
    assert not suspicions_by_line(lines, model)


def test_portions_change_nothing(model, monkeypatch):
    lines = [WRONG, "县人民政府应当加强", "部门应当公开攻府信息", "乡镇人民政府负责监督"] * 3
    whole = suspicions_by_line(lines, model)
    monkeypatch.setattr(reading, "_MOST", 10)
    assert suspicions_by_line(lines, model) == whole
