"""`zicha demo`: everything on the faulty website that comes with the program is found, and nothing else."""

import tomllib
from pathlib import Path
from urllib.parse import urljoin

from checks.findings import Severity


def test_finds_what_is_there(demo):
    assert demo.ended.code == 0, demo.ended.err
    assert "示例网站的检查结论与预期一致" in demo.ended.out


def test_names_both_documents_and_writes_them(demo):
    named = [line.removeprefix("已生成 ") for line in demo.ended.out.splitlines() if line.startswith("已生成 ")]
    assert [Path(name).name for name in named] == ["台账.xlsx", "报告.html"]
    assert all((demo.zicha.folder / name).stat().st_size > 1000 for name in named)


def test_finds_nothing_else(demo, root):
    start = f"http://{demo.entries[0]['url'].split('/')[2]}/"
    expected = tomllib.loads((root / "config/demo/expected.toml").read_text("utf-8"))["fault"]
    wanted = sorted((fault["rule"], urljoin(start, fault["subject"])) for fault in expected)
    assert sorted((entry["rule"], entry["url"]) for entry in demo.entries) == wanted


def test_a_second_demonstration_changes_nothing(demo):
    ended = demo.zicha("demo")
    assert ended.code == 0, ended.err
    assert "新增0条，复发0条，销号0条" in ended.out
    assert demo.zicha.entries() == demo.entries


def test_the_gravest_comes_first(demo):
    severities = [Severity[entry["severity"]] for entry in demo.entries]
    doubtful = [
        entry["needs_review"] and severity <= Severity.MINOR
        for entry, severity in zip(demo.entries, severities, strict=True)
    ]
    assert doubtful == sorted(doubtful), "mere suspicions come last"
    certain = [severity for severity, doubt in zip(severities, doubtful, strict=True) if not doubt]
    assert certain == sorted(certain, reverse=True)
    assert severities[0] is Severity.VETO


def test_a_fault_in_every_footer_is_one_entry(demo):
    (entry,) = [entry for entry in demo.entries if entry["url"].endswith("/wzdt.html")]
    assert entry["occurrences"] == len(entry["pages"]) > 30


def test_the_old_page_keeps_its_characters(demo):
    rows = demo.zicha.listed("links").json_lines
    assert "老档案数字化整理工作完成 - 示例县公共服务局" in {row["title"] for row in rows}


def test_judging_the_archive_again_gives_the_same(demo):
    assert demo.zicha("check").code == 0
    assert demo.zicha("record").code == 0
    assert demo.zicha.entries() == demo.entries
