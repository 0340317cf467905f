from checks.words.ngram import reading
from checks.words.ngram.reading import suspicions_by_line

WRONG = "县人民攻府应当"


def test_nothing_is_asked_of_nothing(small):
    assert suspicions_by_line([], small) == {}


def test_lines_do_not_see_each_other(small):
    assert suspicions_by_line(["县人民", "攻府应当"], small).keys() <= {"攻府应当"}
    assert not suspicions_by_line(["县人民", "攻", "府应当"], small)


def test_each_line_has_its_own_offsets(small):
    found = suspicions_by_line(["政府", WRONG, "无关的话", "应当公开攻府信息", WRONG], small)
    assert {line: [seen.at for seen in seen_there] for line, seen_there in found.items()} == {
        WRONG: [3],
        "应当公开攻府信息": [4],
    }


def test_portions_change_nothing(small, monkeypatch):
    lines = [WRONG, "县人民政府应当", "应当公开攻府信息", "乡镇人民攻府负责"] * 3
    whole = suspicions_by_line(lines, small)
    monkeypatch.setattr(reading, "_MOST", 10)
    assert suspicions_by_line(lines, small) == whole
