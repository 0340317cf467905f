"""The demonstration site and its server."""

import http.client
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from crawler.declared import SHIPPED
from crawler.demo.server import Server, serving
from crawler.demo.website import Website

_FOLDER = SHIPPED / "demo"


@pytest.fixture(scope="module")
def server():
    site = Website(_FOLDER)
    with serving(Server(site)) as server:
        site.port = server.port
        yield server


def _ask(server, path, method="GET"):
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.putrequest(method, path, skip_host=False)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize(
    "path",
    [
        "/../behaviour.toml",
        "/..%2fbehaviour.toml",
        "/%2e%2e/expected.toml",
        "/..\\expected.toml",
        "//etc/passwd",
        "/parts/foot.html",
        "/%00",
        "/site/index.html",
        "/gzdt/../../expected.toml",
        "http://127.0.0.1/index.html",
        "*",
    ],
)
def test_no_path_leads_out(server, path):
    status, _, body = _ask(server, path)
    assert status == 404
    assert b"fault" not in body
    assert b"root:" not in body


def test_every_page_is_filled_in(server):
    pages = [f"/{path.relative_to(_FOLDER / 'site').as_posix()}" for path in (_FOLDER / "site").rglob("*.html")]
    assert 25 <= len(pages) <= 45
    for path in pages:
        assert b"{{" not in _ask(server, path)[2], path


def test_days_are_counted_from_today(server):
    days = re.findall(r"<span>(\d{4}-\d\d-\d\d)</span>", _ask(server, "/gzdt/")[2].decode())
    assert len(days) == 6
    assert days[1:] == sorted(days[1:], reverse=True)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("HEAD", "/", 200),
        ("GET", "/gzdt", 404),
        ("GET", "/gzdt/index.html?a=1", 200),
        ("GET", "/tzgg/2017/0031.html", 410),
        ("GET", "/wza.html", 302),
        ("GET", "/zwfw/", 521),
        ("GET", "/bangong/", 401),
        ("HEAD", "/tzgg/fujian/2001-1.pdf", 405),
        ("GET", "/tzgg/fujian/2001-1.pdf", 200),
        ("POST", "/", 405),
        ("DELETE", "/gzdt/1001.html", 405),
        ("BREW", "/", 501),
    ],
)
def test_each_address_behaves_as_declared(server, method, path, status):
    assert _ask(server, path, method)[0] == status


def test_head_tells_what_get_would_send(server):
    _, headers, body = _ask(server, "/gzdt/1002.html", "HEAD")
    assert body == b""
    assert int(headers["Content-Length"]) == len(_ask(server, "/gzdt/1002.html")[2]) > 0


def test_the_old_page_is_in_its_old_encoding(server):
    _, headers, body = _ask(server, "/gzdt/1008.html")
    assert headers["Content-Type"] == "text/html"
    assert "镕、喆、堃" in body.decode("gb18030")
    with pytest.raises(UnicodeDecodeError):
        body.decode("gb2312")


def test_a_connection_is_kept(server):
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        for path in ("/", "/gzdt/", "/meiyou.html"):
            connection.request("GET", path)
            assert connection.getresponse().read()


def test_many_may_ask_at_once(server):
    with ThreadPoolExecutor(60) as pool:
        assert {status for status, _, _ in pool.map(lambda _: _ask(server, "/"), range(120))} == {200}


def test_only_this_machine_is_served(server):
    assert server.server_address[0] == "127.0.0.1"
