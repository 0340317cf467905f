"""zicha-data/logs/zicha.log, as a run leaves it behind."""

import os

import pytest

from tests.website.website import Website, html, links, online

_SECRET = "mimaX7q"


@pytest.fixture
def site():
    return Website({"/": links("/meiyou.html", "/a.html"), "/a.html": html("<p>各单位抓好落实。</p>")})


def _log(zicha):
    return (zicha.workspace / "logs" / "zicha.log").read_text("utf-8")


def test_it_tells_when_a_run_began_and_how_it_ended(zicha, site):
    with online(site) as server:
        zicha("run", server.url)
        zicha("ledger", "list")
        zicha("status")
        began, ended = _log(zicha).splitlines()
        assert "开始：站点 127.0.0.1" in began
        assert f"结束：zicha run {server.url}，退出代码 1，用时" in ended
        zicha("report")
    assert "结束：zicha report，退出代码 0" in _log(zicha).splitlines()[-1]


def test_what_ends_a_command_early_is_told(zicha, site):
    with online(site) as server:
        zicha("run", server.url)
        (zicha.workspace / "zicha.db").write_bytes(b"no database at all")
        ended = zicha("run", server.url)
    assert (ended.code, "Traceback" in ended.err) == (4, False)
    assert "台账文件已损坏" in ended.err
    lines = _log(zicha).splitlines()
    assert any("错误 台账读写出错" in line for line in lines)
    assert any(line.startswith("  | ") and "LedgerDamaged" in line for line in lines)


def test_our_own_mistakes_are_one_sentence_on_the_terminal_and_all_of_it_in_the_log(zicha, site):
    """A fault of the program itself: a profile that an older version cannot have written makes `check` fail."""
    with online(site) as server:
        zicha("run", server.url)
        run = next(zicha.workspace.glob("runs/*/*/run.json"))
        run.write_text(run.read_text("utf-8").replace('"started": "', '"started": "gestern'), "utf-8")
        ended = zicha("check")
    assert (ended.code, "Traceback" in ended.err) == (4, False)
    assert "程序内部错误（ValueError）" in ended.err
    assert "logs" in ended.err
    assert "  | Traceback" in _log(zicha)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("obstacle", ["a file for the folder", "a full device", "a pipe that nobody reads"])
def test_a_log_that_cannot_be_written_stops_nothing(zicha, site, obstacle):
    logs = zicha.workspace / "logs"
    zicha.workspace.mkdir()
    if obstacle == "a file for the folder":
        logs.write_text("")
    else:
        logs.mkdir()
        if obstacle == "a full device":
            (logs / "zicha.log").symlink_to("/dev/full")
        else:
            os.mkfifo(logs / "zicha.log")
    with online(site) as server:
        ended = zicha("run", server.url)
    assert (ended.code, "Traceback" in ended.err) == (1, False), ended.err


def test_no_secret_is_in_any_file(zicha, site):
    """The password of a proxy: not in the log, the run, the ledger, the documents, the output."""
    with online(site) as server:
        proxy = f"http://yonghu:{_SECRET}@127.0.0.1:9/"
        ended = zicha("run", server.url, "--set", f"proxy={proxy}", "--set", "retries=0")
        zicha("crawl", server.url, "--set", f"proxy={proxy}x:y", "--set", "retries=0")
    assert _SECRET not in ended.out + ended.err
    assert "***@127.0.0.1:9" in _log(zicha)
    assert [name for name, content in zicha.files().items() if _SECRET.encode() in content] == []
