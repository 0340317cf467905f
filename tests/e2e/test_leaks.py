"""A leaked number is found, told of, closed when it is gone, and stands nowhere but in the evidence."""

import stat
import sys

import pytest
from python_calamine import CalamineWorkbook

from tests.website.website import Website, html, online

ID = "11010519491231002X"
OTHERS = ["110105194912310038", "110105194912310054", "110105194912310070"]
MOBILE = "13800138000"
SECRETS = [ID, *OTHERS, MOBILE, "19491231002", "110105 19491231"]


def _page(text, title="通知"):
    return html(f"<h1>{title}</h1><p>{text}</p><p>以上事项请各有关单位遵照执行，不得有误。</p>", title)


@pytest.fixture
def site():
    rows = "".join(f"<tr><td>{name}<td>{number}" for name, number in zip(["张三", "李四", "王五"], OTHERS, strict=True))
    return Website(
        {
            "/": html(
                f"<h1>示例县某局</h1><p>欢迎访问本网站，这里发布各类信息。</p>"
                f'<ul><li><a href="/tz/1.html">关于{ID}的公示 {MOBILE}</a><span>2026-01-01</span>'
                f'<li><a href="/tz/2.html">名单</a><li><a href="/tz/3.html">错字</a>'
                f'<li><a href="/tz/wu.html">附件 {ID}</a></ul>'
            ),
            "/tz/1.html": _page(f"张某，身份证号：{ID[:6]} {ID[6:14]} {ID[14:]}，手机{MOBILE}。", f"关于{ID}的公示"),
            "/tz/2.html": html(f"<h1>公示名单</h1><table><tr><td>姓名<td>身份证号{rows}</table>"),
            "/tz/3.html": _page(f"某某县人民攻府{ID}，电话{MOBILE}。"),
        }
    )


def _told(zicha):
    """Everything that the workspace says, evidence apart."""
    return {name: content for name, content in zicha.files().items() if not name.endswith(".warc.gz")}


def _found(zicha, rule):
    return [entry for entry in zicha.entries() if entry["rule"] == rule]


def test_nothing_that_leaked_is_told_again(zicha, site):
    with online(site) as server:
        ended = zicha("run", server.url, "--set", "retries=0")
    assert {entry["url"] for entry in _found(zicha, "leaked_number")} == {
        f"{server.url}{path}" for path in ("", "tz/1.html", "tz/3.html")
    }
    (listed,) = _found(zicha, "leaked_person")
    assert listed["message"].startswith("公开了3人")
    assert _found(zicha, "misspelled_word")
    assert _found(zicha, "broken_link")
    said = [ended.out, ended.err, *(zicha.listed(*what).out for what in (["ledger", "list"], ["links"], ["columns"]))]
    shown = zicha("ledger", "show", listed["number"])
    for secret in SECRETS:
        assert not [name for name, content in _told(zicha).items() if secret.encode() in content]
        assert not [text for text in (*said, shown.out, shown.err) if secret in text]
    assert "11*************02X" in said[2]


def test_the_workbook_shows_it_covered(zicha, site):
    with online(site) as server:
        zicha("run", server.url, "--set", "retries=0")
    (path,) = zicha.workspace.glob("documents/*/台账.xlsx")
    book = CalamineWorkbook.from_path(path)
    sheets = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    text = "\n".join(str(cell) for rows in sheets for row in rows for cell in row)
    assert "11*************02X" in text
    assert not [secret for secret in SECRETS if secret in text]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_key_and_evidence_are_not_for_everybody(zicha, site):
    with online(site) as server:
        zicha("run", server.url, "--set", "retries=0")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in zicha.workspace.rglob("*") if path.is_file()}
    assert modes["secret.key"] == 0o600
    assert modes["crawl.warc.gz"] & 0o027 == 0


def test_with_another_key_nothing_is_proven(zicha, site):
    with online(site) as server:
        zicha("run", server.url, "--set", "retries=0")
        before = {entry["number"] for entry in _found(zicha, "leaked_number")}
        (zicha.workspace / "secret.key").unlink()
        site.answers["/tz/1.html"] = _page("张某，身份证号：35*************123。", "公示")
        zicha("run", server.url, "--set", "retries=0")
    entries = {entry["number"]: entry["state"] for entry in _found(zicha, "leaked_number")}
    assert before
    assert {entries[number] for number in before} == {"新增"}
    assert len(entries) > len(before)


def test_an_entry_closes_when_the_number_is_covered_and_is_the_same_when_it_is_back(zicha, site):
    leaking = site.answers["/tz/1.html"]
    with online(site) as server:
        zicha("run", server.url, "--set", "retries=0")
        (entry,) = [one for one in _found(zicha, "leaked_number") if one["url"].endswith("/tz/1.html")]
        site.answers["/tz/1.html"] = _page("张某，身份证号：35*************123。", "公示")
        zicha("run", server.url, "--set", "retries=0")
        (closed,) = [one for one in zicha.entries() if one["number"] == entry["number"]]
        assert closed["state"] == "已销号"
        site.answers["/tz/1.html"] = leaking
        zicha("run", server.url, "--set", "retries=0")
    (back,) = [one for one in zicha.entries() if one["number"] == entry["number"]]
    assert back["state"] == "复发"
