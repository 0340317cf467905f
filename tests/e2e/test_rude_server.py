"""Answers that no server should give: each gets a verdict, none is called dead for its manners, nothing crashes."""

import gzip
import zlib

import pytest

from tests.website.command import Zicha
from tests.website.rude import Bytes, http, rude
from tests.website.website import html

_PAGE = html("<h1>标题</h1><p>这一页内容完整，可以打开。</p>").body
_CHUNKED = {"Transfer_Encoding": "chunked", "Content_Length": ""}
_BOMB = gzip.compress(bytes(8 * 1024 * 1024))

_ALIVE = {
    "/no-reason": http(_PAGE).replace(b"200 OK", b"200"),
    "/long-reason": http(_PAGE, "200 " + "好" * 500),
    "/early-hints": b"HTTP/1.1 103 Early Hints\r\nLink: </css/a.css>; rel=preload\r\n\r\n" + http(_PAGE),
    "/chunked": http(b"%x\r\n%b\r\n0\r\n\r\n" % (len(_PAGE), _PAGE), **_CHUNKED),
    "/no-length": http(_PAGE, Content_Length=""),
    "/gzip": http(gzip.compress(_PAGE), Content_Encoding="gzip"),
    "/x-gzip": http(gzip.compress(_PAGE), Content_Encoding="x-gzip"),
    "/many-cookies": http(_PAGE, Set_Cookie="a=1\r\nSet-Cookie: b=2\r\nSet-Cookie: c=3"),
    "/503-once": [http(b"", "503 Service Unavailable"), http(_PAGE)],
    "/reset-once": [Bytes(then="reset"), http(_PAGE)],
    "/500-twice": [http(b"", "500 Internal Server Error")] * 2 + [http(_PAGE)],
    "/lf-only": http(_PAGE).replace(b"\r\n", b"\n"),
    "/GZIP": http(gzip.compress(_PAGE), Content_Encoding="GZIP"),
    "/gzip-members": http(gzip.compress(_PAGE[:50]) + gzip.compress(_PAGE[50:]), Content_Encoding="gzip"),
    "/gzip-and-garbage": http(gzip.compress(_PAGE) + b"garbage", Content_Encoding="gzip"),
    "/deflate": http(zlib.compress(_PAGE), Content_Encoding="deflate"),
    "/raw-deflate": http(zlib.compress(_PAGE)[2:-4], Content_Encoding="deflate"),
    "/to-chinese": http(b"", "302 Found", Location="/中文"),
    "/%E4%B8%AD%E6%96%87": http(_PAGE),
    "/unknown-encoding": http(_PAGE, Content_Encoding="snappy"),
    "/to-space": http(b"", "302 Found", Location="  /chunked "),
    "/hop-1": http(b"", "301 Moved", Location="/hop-2"),
    "/hop-2": http(b"", "303 See Other", Location="hop-3"),
    "/hop-3": http(b"", "307 Temporary Redirect", Location="/hop-4#there"),
    "/hop-4": http(b"", "308 Permanent Redirect", Location="./chunked"),
    "/redirected": http(b"", "302 Found", Location="/chunked"),
}
_DEAD = {
    "/404": http(b"", "404 Not Found"),
    "/500": http(b"", "500 Internal Server Error"),
    "/no-location": http(b"", "302 Found"),
    "/to-ftp": http(b"", "302 Found", Location="ftp://www.shili.example/a"),
    "/to-file": http(b"", "302 Found", Location="file:///etc/passwd"),
    "/to-script": http(b"", "302 Found", Location="javascript:alert(1)"),
    "/to-nowhere": http(b"", "302 Found", Location="http://"),
    "/there": http(b"", "302 Found", Location="/and-back"),
    "/and-back": http(b"", "302 Found", Location="/there"),
}
_UNCERTAIN = {
    "/nothing": b"",
    "/reset": Bytes(then="reset"),
    "/garbage": b"\x00\xff\x13\x37" * 100,
    "/http-0.9": _PAGE,
    "/hangs": Bytes(then="hang"),
    "/hangs-in-body": Bytes(http(_PAGE)[:-20], then="hang"),
    "/truncated": http(_PAGE)[:-20],
    "/bad-chunk": http(b"zzz\r\nabc\r\n", **_CHUNKED),
    "/endless-headers": Bytes(b"HTTP/1.1 200 OK\r\n" + b"X-Filler: aaaa\r\n", drip=0.001),
    "/slow-headers": Bytes(b"HTTP/1.1 200 OK\r\n" + b"X-Filler: aaaa\r\n", drip=0.5),
    "/endless-body": Bytes(http(b"<p>aaaaaaaaaaaaaaaa", Content_Length=""), drip=0.0),
    "/huge-header": http(_PAGE, X_Filler="a" * 300_000),
    "/bomb": http(_BOMB, Content_Encoding="gzip"),
    "/lies-about-gzip": http(_PAGE, Content_Encoding="gzip"),
    "/bomb-in-bomb": http(gzip.compress(_BOMB), Content_Encoding="gzip, gzip"),
    "/bad-header-line": http(_PAGE).replace(b"Connection", b"no colon here\r\nConnection"),
    "/twice-the-length": http(_PAGE, Content_Length=f"{len(_PAGE)}\r\nContent-Length: {len(_PAGE)}"),
    "/two-lengths": http(_PAGE, Content_Length=f"{len(_PAGE)}\r\nContent-Length: 7"),
    "/short-length": http(_PAGE, Content_Length="20"),
    "/reset-in-body": Bytes(http(_PAGE)[:-20], then="reset"),
    "/999": http(b"", "999 Request Denied"),
    "/521": http(b"", "521 Unknown"),
    "/405": http(b"", "405 Method Not Allowed"),
    "/401": http(b"", "401 Unauthorized"),
    "/503-later": http(b"", "503 Service Unavailable", Retry_After="3600"),
    "/ten-megabytes": http(b"a" * 10_000_000),
    "/too-large": http(b"a" * 2_000_000),
    "/empty": http(b""),
    "/204": http(b"", "204 No Content"),
    "/429": http(b"", "429 Too Many Requests", Retry_After="60"),
    "/403": http(b"", "403 Forbidden"),
    "/412": http(b"", "412 Precondition Failed"),
    "/to-itself": http(b"", "302 Found", Location="/to-itself", Set_Cookie="gate=1"),
}


def _bytes(answer):
    if isinstance(answer, list):
        return [_bytes(one) for one in answer]
    return answer if isinstance(answer, Bytes) else Bytes(answer)


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    zicha = Zicha(tmp_path_factory.mktemp("rude"))
    paths = {**_ALIVE, **_DEAD, **_UNCERTAIN}
    listed = "".join(f'<p><a href="{path}">{path[1:]}</a></p>' for path in paths)
    answers = {path: _bytes(answer) for path, answer in paths.items()}
    answers["/"] = Bytes(http(html(f"<h1>首页</h1><p>下面每个链接都有毛病。</p>{listed}").body))
    settings = ("total_timeout=2", "retries=2", "max_body=1000000", "delay=0")
    with rude(answers) as server:
        ended = zicha("run", server.url, *(part for setting in settings for part in ("--set", setting)))
        rows = zicha.listed("links").json_lines
        return ended, {row["url"].replace(server.url, "/"): row for row in rows}, zicha.entries(), server


@pytest.mark.parametrize("path", _ALIVE)
def test_what_can_be_opened_is_alive(visit, path):
    assert visit[1][path]["class"] == "alive"


@pytest.mark.parametrize("path", _DEAD)
def test_what_leads_nowhere_is_dead(visit, path):
    assert visit[1][path]["class"] == "dead"


@pytest.mark.parametrize("path", _UNCERTAIN)
def test_what_is_uncertain_is_neither(visit, path):
    assert visit[1][path]["class"] in ("warn", "unverified"), visit[1][path]


def test_only_the_dead_are_in_the_ledger(visit):
    accused = {entry["url"].replace(visit[3].url, "/") for entry in visit[2] if entry["family"] == "links"}
    assert accused == set(_DEAD)


def test_nothing_crashed(visit):
    ended = visit[0]
    assert {line[:2] for line in ended.err.splitlines()} == {"采集"}
    assert "出错" not in ended.out
