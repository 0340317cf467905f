"""Mistakes: one clear Chinese sentence, the right exit code, and a workspace as it was before."""

import os
import signal

import pytest

from crawler.commandline import run
from tests.website.command import Zicha
from tests.website.website import Website, closed_port, html, online

_PROFILE = 'start = "http://127.0.0.1:1/"\n'

_NOBODY = f"127.0.0.1:{closed_port()}"


@pytest.fixture(scope="module")
def zicha(tmp_path_factory):
    """A workspace with profiles of all sorts, and two sites that were inspected once."""
    zicha = Zicha(tmp_path_factory.mktemp("mistakes"))
    profiles = zicha.workspace / "sites"
    profiles.mkdir(parents=True)
    site = Website({"/": html("<h1>甲网站</h1><p>这是甲网站的首页，只有这一页，用来测试命令行。</p>")})
    with online(site) as first, online(site) as second:
        (profiles / "jia.toml").write_text(f'start = "{first.url}"\n', "utf-8")
        (profiles / "yi.toml").write_text(f'start = "{second.url}"\n', "utf-8")
        assert {zicha("run", name).code for name in ("jia", "yi")} <= {0, 1}
    (profiles / "gbk.toml").write_bytes(f'{_PROFILE}title = "示例县"\n'.encode("gb18030"))
    (profiles / "yinhao.toml").write_text(f"{_PROFILE}title = “示例县”\n", "utf-8")
    (profiles / "dengyu.toml").write_text(f"{_PROFILE}\nretries＝2\n", "utf-8")
    (profiles / "cuojian.toml").write_text(f"{_PROFILE}retrys = 2\n", "utf-8")
    (profiles / "leixing.toml").write_text(f'{_PROFILE}\nretries = "两次"\n', "utf-8")
    (profiles / "lanmu.toml").write_text(f'{_PROFILE}[[column]]\nname = "要闻"\nlimit = 14\n', "utf-8")
    (profiles / "guize.toml").write_text(f"{_PROFILE}[rules.broken_lnik]\nx = 1\n", "utf-8")
    return zicha


_CASES = {
    "an address without http": (["run", "www.shili.example"], ["www.shili.example", "http://www.shili.example/"]),
    "an address of another kind": (["run", "ftp://www.shili.example/"], ["http://", "https://"]),
    "an address without a host": (["run", "http://"], ["网址"]),
    "an address no browser could open": (["run", "http://shi li.example/"], ["不是有效的网址"]),
    "no such profile": (["run", "bing"], ["bing", "jia", "yi"]),
    "a profile in another encoding": (["run", "gbk"], ["gbk.toml", "UTF-8"]),
    "quotation marks of Chinese text": (["run", "yinhao"], ["yinhao.toml", "第2行", "“", "英文标点"]),
    "an equals sign of Chinese text": (["run", "dengyu"], ["dengyu.toml", "第3行", "＝", "英文标点"]),
    "an unknown key": (["run", "cuojian"], ["cuojian.toml", "第2行", "retrys", "retries"]),
    "a value of the wrong kind": (["run", "leixing"], ["leixing.toml", "第3行", "retries", "整数", "两次"]),
    "an unknown key of a column": (["run", "lanmu"], ["lanmu.toml", "limit", "limit_days"]),
    "an unknown key on the command line": (["run", "jia", "--set", "dely=1"], ["dely", "delay"]),
    "a setting without a value": (["run", "jia", "--set", "delay"], ["键=值", "--set delay"]),
    "a value that cannot be": (["run", "jia", "--set", "concurrency=80"], ["concurrency", "不能大于 8"]),
    "a private address that is none": (["run", "jia", "--set", "allow_private=oa"], ["allow_private", "IP地址"]),
    "several sites": (["status"], ["--site", "jia", "yi"]),
    "an unknown site": (["ledger", "list", "--site", "bing"], ["bing", "jia", "yi"]),
    "an unknown run": (["links", "--site", "jia", "--run", "20200101-000000"], ["20200101-000000", "最近几次"]),
    "an unknown run of the ledger": (["ledger", "list", "--site", "jia", "--run", "2020"], ["2020", "没有"]),
    "an unknown number": (["ledger", "show", "2020-0001"], ["2020-0001", "没有"]),
    "a number that is none": (["ledger", "show", "../../etc"], ["../../etc", "没有"]),
    "an unknown state": (["ledger", "list", "--site", "jia", "--state", "关闭"], ["关闭", "已销号"]),
    "an unknown family": (["ledger", "list", "--site", "jia", "--family", "词语"], ["词语", "words"]),
    "a workspace that is not there": (["status", "--workspace", "meiyou"], ["meiyou", "--workspace"]),
    "an unknown command": (["jiancha"], ["jiancha", "没有这个命令"]),
    "an unknown option": (["run", "jia", "--sett", "delay=1"], ["--sett", "--set"]),
    "a missing argument": (["run"], ["缺少", "--help"]),
    "an argument too many": (["status", "jia"], ["多余", "jia"]),
    "a profile that is there already": (["init", "http://127.0.0.1:1/", "--name", "jia"], ["jia.toml", "已经存在"]),
    "a name that is no file name": (["init", "http://127.0.0.1:1/", "--name", "a/b"], ["a/b", "文件名"]),
}


@pytest.mark.parametrize(("arguments", "named"), _CASES.values(), ids=_CASES.keys())
def test_a_mistake_is_named_and_nothing_is_touched(zicha, arguments, named, monkeypatch, capsys):
    monkeypatch.chdir(zicha.folder)
    before = zicha.files()
    code = run(arguments)
    out, err = capsys.readouterr()
    assert (code, out) == (2, ""), err
    assert [word for word in named if word not in err] == []
    assert len(err.strip().splitlines()) <= 2
    assert _ledgers(zicha.files()) == _ledgers(before)


@pytest.mark.parametrize("case", ["several sites", "quotation marks of Chinese text", "a missing argument"])
def test_a_process_ends_as_told(zicha, case):
    arguments, named = _CASES[case]
    ended = zicha(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert [word for word in named if word not in ended.err] == []


def _ledgers(files):
    """Without locks, which say nothing once nobody holds them, the log, and SQLite's own marks of having looked."""
    passing = ("locks/", "logs/")
    return {
        name: content
        for name, content in files.items()
        if not any(folder in name for folder in passing) and not name.endswith(("-shm", "-wal"))
    }


def test_no_file_appears_where_nothing_was_run(tmp_path):
    zicha = Zicha(tmp_path)
    assert zicha("run", "meiyou").code == 2
    assert zicha.files() == {}


@pytest.mark.parametrize("host", [_NOBODY, "www.meiyou.invalid", "10.255.255.1:1"], ids=["port", "name", "net"])
def test_a_host_that_does_not_answer(tmp_path, host):
    zicha = Zicha(tmp_path)
    ended = zicha("run", f"http://{host}/", "--set", "retries=0", "--set", "connect_timeout=0.5")
    assert ended.code == 3, ended.err
    assert "本次检查无效" in ended.out
    assert "以下标识未能核实" not in ended.out  # nothing was seen, so there is nothing to doubt
    assert "新增0条，复发0条，销号0条，未销号共0条" in ended.out
    assert zicha.run_file()["status"] == "invalid"


@pytest.mark.parametrize("host", [_NOBODY, "www.meiyou.invalid"], ids=["port", "name"])
def test_silence_is_called_silence(tmp_path, host):
    ended = Zicha(tmp_path)("run", f"http://{host}/", "--set", "retries=0")
    assert "网站没有回应，请检查网址和网络。本次检查无效" in ended.out
    assert "robots.txt" not in ended.out


def test_a_host_that_stops_answering_closes_nothing(tmp_path):
    zicha = Zicha(tmp_path)
    site = Website({"/": html('<p>首页有一个打不开的链接。</p><a href="/meiyou.html">没有</a>')})
    with online(site) as server:
        assert zicha("run", server.url).code == 1
        before = zicha.entries()
        url = server.url
    assert zicha("run", url, "--set", "retries=0").code == 3
    assert [entry | {"rechecked": True} for entry in zicha.entries()] == before


def test_a_second_run_at_the_same_time_is_told_who_is_at_it(tmp_path):
    zicha = Zicha(tmp_path)
    with online(Website({"/": html("<p>很慢的首页</p>", delay=1.5)})) as server:
        first = zicha.start("run", server.url)
        holder = zicha.workspace / "locks"
        while not list(holder.glob("*.json")):
            assert first.poll() is None
        second = zicha("run", server.url)
        assert second.code == 75
        assert f"进程号 {first.pid}" in second.err
        assert server.url.split("/")[2].replace(":", "-") in second.err
        out, err = first.communicate(timeout=60)
    assert (first.returncode, "检查完整" in out) == (0, True), err
    assert len(list((zicha.workspace / "runs").glob("*/*"))) == 1


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_run_that_was_frozen_keeps_its_site_and_ends_with_the_one_result(tmp_path):
    """However long it stood still, nobody took its place, so what it brings late is no second result."""
    zicha = Zicha(tmp_path)
    with online(Website({"/": html('<p>很慢的首页</p><a href="/meiyou.html">通知</a>', delay=1.5)})) as server:
        first = zicha.start("run", server.url)
        while not list((zicha.workspace / "locks").glob("*.json")):
            assert first.poll() is None
        os.killpg(first.pid, signal.SIGSTOP)
        assert [zicha("run", server.url).code for _ in range(2)] == [75, 75]
        os.killpg(first.pid, signal.SIGCONT)
        _, err = first.communicate(timeout=60)
        assert first.returncode == 1, err
        assert [entry["rule"] for entry in zicha.entries()] == ["broken_link"]
        assert len(list((zicha.workspace / "runs").glob("*/*"))) == 1
