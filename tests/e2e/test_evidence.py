"""What an entry stands on is kept from the day it is booked, once a page, without what leaked, and shown inert."""

import gzip
import stat
import sys
from urllib.parse import unquote, urlsplit

import pytest

from tests.website.command import Zicha
from tests.website.website import Website, html, links, online

ID = "11010519491231002X"
_HOSTILE = '<script>alert(1)</script><img src="x" onerror="alert(2)"><a href="javascript:alert(3)">点这里</a>'
_WORDS = "各单位要统一布署，一如继往抓好落实，为此特园满完成各项任务。"


@pytest.fixture(scope="module")
def booked(tmp_path_factory):
    """One run over a page with several faults, hostile markup, a page with a leaked number and a dead link."""
    site = Website(
        {
            "/": links("/a.html", "/b.html", "/meiyou.html"),
            "/a.html": html(f"<h1>工作动态</h1><p>{_WORDS}</p>{_HOSTILE}<p>&lt;script&gt;alert(4)</p>"),
            "/b.html": html(f"<h1>公示名单</h1><p>县里统一布署，张某，身份证号：{ID}。</p>", f"关于{ID}的公示"),
        }
    )
    zicha = Zicha(tmp_path_factory.mktemp("evidence"))
    with online(site) as server:
        assert zicha("run", server.url, "--set", "retries=0").code == 1
    return zicha, server.url, {(entry["rule"], entry["page"]): entry["number"] for entry in zicha.entries()}


def _evidence(zicha, number):
    return zicha.listed("ledger", "show", number, "--evidence").json["evidence"]


def _records(zicha):
    (path,) = zicha.workspace.glob("evidence/*/*.warc.gz")
    return path, gzip.decompress(path.read_bytes())


def test_each_page_lies_there_once(booked):
    zicha, url, numbers = booked
    _, records = _records(zicha)
    assert sum(page == f"{url}a.html" for _, page in numbers) > 1
    assert records.count("统一布署，一如继往".encode()) == 1


def test_what_leaked_is_not_kept_for_any_entry(booked):
    zicha, url, numbers = booked
    path, records = _records(zicha)
    assert ID.encode() not in records
    assert ID not in path.with_name(path.name.replace(".warc.gz", ".jsonl")).read_text("utf-8")
    for rule in ("leaked_number", "misspelled_word"):
        number = next(number for (found, page), number in numbers.items() if (found, page) == (rule, f"{url}b.html"))
        assert [(row["status"], row["kept"]) for row in _evidence(zicha, number)] == [(200, False)]
        assert "只保存访问经过" in zicha("ledger", "show", number, "--evidence").out


def test_only_owner_and_group_may_read(booked):
    path, _ = _records(booked[0])
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_the_trace_the_digest_and_the_surroundings_are_told(booked):
    zicha, url, numbers = booked
    row = _evidence(zicha, numbers["misspelled_word", f"{url}a.html"])[0]
    assert (row["url"], row["status"], row["outcome"], row["around"]) == (f"{url}a.html", 200, "ok", _WORDS)
    shown = zicha("ledger", "show", numbers["broken_link", url], "--evidence").out
    assert "返回代码 404，无法访问（http_404）" in shown
    assert "SHA-256" in shown


def test_a_copy_is_inert_and_overwrites_nothing(booked, tmp_path):
    zicha, url, numbers = booked
    number = numbers["misspelled_word", f"{url}a.html"]
    for name in ("a.txt", "a.html"):
        assert zicha("ledger", "show", number, "--to", tmp_path / name).code == 0
        assert zicha("ledger", "show", number, "--to", tmp_path / name).code == 2
    plain, page = ((tmp_path / name).read_text("utf-8") for name in ("a.txt", "a.html"))
    assert _WORDS in plain
    assert "<mark>" in page
    assert "&lt;script&gt;alert(4)" in page
    assert not [evil for evil in ("<script", "onerror", "javascript:", "<img", "<a ") if evil in page]
    assert "default-src 'none'" in page


def test_what_is_no_inert_file_is_refused(booked, tmp_path):
    zicha, url, numbers = booked
    ended = zicha("ledger", "show", numbers["misspelled_word", f"{url}a.html"], "--to", tmp_path / "a.exe")
    assert ended.code == 2
    assert "应为 .txt 或 .html" in ended.err


def test_without_a_body_there_is_nothing_to_write(booked, tmp_path):
    zicha, url, numbers = booked
    ended = zicha("ledger", "show", numbers["leaked_number", f"{url}b.html"], "--to", tmp_path / "b.txt")
    assert (ended.code, (tmp_path / "b.txt").exists()) == (2, False)


def test_recording_again_keeps_nothing_twice(booked):
    zicha, _, _ = booked
    before = _records(zicha)
    assert zicha("record").code == 0
    assert _records(zicha) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens files by itself and asks for no browser")
def test_it_is_opened_in_the_reader_s_browser(booked, tmp_path):
    zicha, url, numbers = booked
    number = numbers["misspelled_word", f"{url}a.html"]
    browser, opened = tmp_path / "browser", tmp_path / "opened"
    browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{opened}"\necho says-the-browser\n')
    browser.chmod(0o755)
    for _ in range(2):  # a copy for looking at is written anew every time
        ended = zicha("ledger", "show", number, "--evidence", "--open", env={"BROWSER": str(browser)})
        assert (ended.code, ended.err) == (0, "")
        assert f"证据-{number}.html" in ended.out
    first, second = opened.read_text("utf-8").splitlines()
    assert first == second
    (page,) = zicha.workspace.glob("documents/*/证据-*.html")
    assert (urlsplit(first).scheme, unquote(urlsplit(first).path)) == ("file", str(page.resolve()))
    assert "<mark>" in page.read_text("utf-8")
    assert stat.S_IMODE(page.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens files by itself and asks for no browser")
def test_where_there_is_no_browser_it_is_said_where_the_page_lies(booked, tmp_path):
    zicha, url, numbers = booked
    number = numbers["misspelled_word", f"{url}a.html"]
    ended = zicha("ledger", "show", number, "--open", env={"BROWSER": "", "PATH": str(tmp_path)})
    assert ended.code == 0
    assert "没有能打开网页的程序，请自行打开" in ended.err
    assert f"证据-{number}.html" in ended.out
