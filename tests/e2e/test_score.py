"""The score sheet of the demonstration site: on the command line, in the workbook and on the page."""

from shutil import copytree

from python_calamine import CalamineWorkbook

from tests.website.command import Zicha


def test_it_tells_what_is_met_what_costs_and_what_is_left_to_a_person(demo):
    told = demo.zicha("score", "--json").json
    assert set(told) == {"site", "run", "status", "total", "vetoes", "deductions", "checks"}
    states = {line["name"]: line["state"] for line in (*told["vetoes"], *told["deductions"])}
    assert states["严重表述错误"] == "met"
    assert states["首页2周内无信息更新"] == states["空白栏目5个以上"] == "clear"
    assert states["一周内打不开的次数达到5%"] == "unjudged"
    assert states["搜索功能"] == "manual"
    assert (told["total"]["score"], told["total"]["highest"]) == ("不评分", None)
    known = {entry["number"] for entry in demo.entries}
    assert all({*line["faults"], *line["doubts"]} <= known for line in told["vetoes"])


def test_without_a_terminal_every_line_is_whole(demo):
    lines = demo.zicha("score").out.splitlines()
    assert {line.count("\t") for line in lines} == {6}


def test_the_workbook_has_both_sheets(demo):
    book = CalamineWorkbook.from_path(str(demo.zicha.workspace / "documents" / "demo" / "台账.xlsx"))
    score, checks = (book.get_sheet_by_name(name).to_python() for name in ("评分", "人工核查清单"))
    assert "触及单项否决指标1项" in score[0][0]
    assert any("2026-" in str(row[5]) for row in score)
    assert len(checks) == 1 + len(demo.zicha("score", "--json").json["checks"])


def test_a_false_alarm_does_not_count(demo, tmp_path):
    copytree(demo.zicha.workspace, tmp_path / "zicha-data")
    zicha = Zicha(tmp_path)
    (number,) = zicha("score", "--json").json["vetoes"][0]["faults"]
    assert zicha("ledger", "accept", number, "--why=引用原文", "--who=张").code == 0
    told = zicha("score", "--json").json
    assert told["vetoes"][0]["state"] == "manual"
    assert told["total"]["score"].startswith("待填（不高于")


def test_points_that_the_office_fills_in_count_at_once(demo, tmp_path):
    copytree(demo.zicha.workspace, tmp_path / "zicha-data")
    (tmp_path / "zicha-data" / "rulepacks").mkdir(exist_ok=True)
    filled = '[[row]]\nid = "cn19.identity"\npoints = 2\ncap = 5\n'
    (tmp_path / "zicha-data" / "rulepacks" / "own.toml").write_text(filled, "utf-8")
    lines = Zicha(tmp_path)("score", "--json").json["deductions"]
    (line,) = [line for line in lines if line["name"] == "网站标识"]
    assert (line["points"], line["cap"], line["unpriced"]) == ("每处2分", 5, False)
    assert line["cost"] == min(5, 2 * len(line["faults"])) > 0
