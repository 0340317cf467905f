"""What a run does to the machine it runs on: no port, no connection but to the site, no file outside its folder."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.website.command import ROOT, Zicha
from tests.website.disk import needs
from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="watches system calls")
_CHANGING = "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,truncate,chmod"
_CALLS = f"{_CHANGING},unlink,unlinkat,listen,bind,connect"
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT")
_LINE = re.compile(r"^\d+ +(?P<call>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+)")
_NOWHERE = ("/dev/null", "/dev/tty", "/proc/", "/dev/shm/")
"""Devices, and the semaphores by which Python's processes talk."""


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """(command line, site, its port, home folder, system calls as (name, arguments)) of one run."""
    zicha, home = Zicha(tmp_path_factory.mktemp("footprint")), tmp_path_factory.mktemp("home")
    trace = home.parent / f"{home.name}.strace"
    under = [needs("strace"), "-f", "--seccomp-bpf", "-qq", "-s", "512", "-e", f"trace={_CALLS}", "-o", str(trace)]
    env = {"HOME": str(home), "TMPDIR": str(home), "XDG_CACHE_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    site = Website(
        {"/": links("/a.html", "/b.pdf", "/meiyou.html"), "/a.html": html("<p>县里统一布署，抓好落实。</p>")}
    )
    with online(site) as server:
        ended = zicha("run", server.url, under=under, env=env)
        assert ended.code == 1, ended.err
        port = server.port
    calls = [
        found.group("call", "arguments")
        for found in map(_LINE.match, _joined(trace))
        if int(found["result"]) >= 0 or found["call"] == "connect"
    ]
    return zicha, site, port, home, calls


def _joined(trace: Path):
    """Complete calls: strace cuts one in two where another process spoke in between."""
    begun: dict[str, str] = {}
    for line in trace.read_text("utf-8", "replace").splitlines():
        pid = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            begun[pid] = line.removesuffix("<unfinished ...>").rstrip()
        elif "resumed>" in line:
            line = begun.pop(pid) + line.partition("resumed>")[2]
        if _LINE.match(line):
            yield line


def test_the_watcher_sees_something(watched):
    called = {call for call, _ in watched[4]}
    assert {"openat", "connect", "mkdir", "rename"} <= called


def test_no_port_is_opened(watched):
    calls = watched[4]
    assert [call for call in calls if call[0] == "listen"] == []
    assert [call for call in calls if call[0] == "bind" and "AF_INET" in call[1]] == []


def test_nobody_is_connected_but_the_site(watched):
    port, calls = watched[2], watched[4]
    towards = [told for call, told in calls if call == "connect" and "AF_INET" in told]
    assert towards
    assert [told for told in towards if f"sin_port=htons({port})" not in told] == []


def test_only_get_and_head_leave(watched):
    assert {method for method, _ in watched[1].asked} <= {"GET", "HEAD"}


def test_nothing_is_written_outside_of_the_workspace(watched):
    zicha, _, _, home, calls = watched
    strays = []
    for call, told in calls:
        if call in ("listen", "bind", "connect") or (call in ("open", "openat") and not _WRITES.search(told)):
            continue
        strays += [path for path in re.findall(r'"([^"]*)"', told) if not _allowed(zicha, path)]
    assert strays == []
    assert list(home.iterdir()) == []
    assert [path.name for path in zicha.folder.iterdir()] == ["zicha-data"]


def _allowed(zicha, path):
    where = os.path.normpath(zicha.folder / path)
    return Path(where).is_relative_to(zicha.workspace) or where.startswith(_NOWHERE)


def test_everything_is_for_the_owner_and_the_group_only(watched):
    assert not ROOT.is_relative_to(watched[0].folder)
    assert [path.name for path in watched[0].workspace.rglob("*") if path.stat().st_mode & 0o007] == []
