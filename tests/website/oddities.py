"""Answers that no data file can spell: odd bytes, endless ones, and servers that look at who is asking.

Every public function makes the answer of a case by its name: bytes, an answer, or one that depends on the request.
"""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import cache

import brotli

from tests.website.rude import Answer, Bytes, Request, http, missing
from tests.website.traps import Trap
from tests.website.website import html


def whole(text: str, title: str) -> bytes:
    """A page that is in order, with `text`, some markup, at its end."""
    return html(f"<h1>{title}</h1><p>这一页内容完整，可以打开。</p>{text}", title).body


PAGE = whole("", "内容完整的一页")
_BOMB = bytes(64 * 1024 * 1024)
_FILE = Bytes(http(b"%PDF-1.4\n%%EOF\n", Content_Type="application/pdf"))
_FILLER = b"X-Filler: aaaa\r\n"
_CHUNKED = {"Transfer_Encoding": "chunked", "Content_Length": ""}


def answers() -> dict[str, Answer]:
    """Fresh answers by name; some remember what was asked before."""
    made = {**_WELL, **_ODD, **_codings()} | {name: make() for name, make in _TURNS.items()} | _WATCHFUL
    return {name: Bytes(answer) if isinstance(answer, bytes) else answer for name, answer in made.items()}


def _page(text: str, title: str = "内容完整的一页") -> Bytes:
    return Bytes(http(whole(text, title)))


def _moved(to: str, **headers: str) -> bytes:
    return http(b"", "302 Found", Location=to, **headers)


def _zipped(name: str, content: bytes) -> bytes:
    """An archive of one file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


def _laughs() -> bytes:
    """A document whose few entities stand for thousands of millions of characters."""
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><x>&a9;</x>'.encode()


_WELL = {
    "no_reason_phrase": http(PAGE).replace(b"200 OK", b"200"),
    "long_reason_phrase": http(PAGE, "200 " + "好" * 500),
    "early_hints": b"HTTP/1.1 103 Early Hints\r\nLink: </css/a.css>; rel=preload\r\n\r\n" + http(PAGE),
    "chunked": http(b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE), **_CHUNKED),
    "no_length": http(PAGE, Content_Length=""),
    "many_cookies": http(PAGE, Set_Cookie="a=1\r\nSet-Cookie: b=2\r\nSet-Cookie: c=3"),
    "line_feeds_only": http(PAGE).replace(b"\r\n", b"\n"),
    "raw_utf8_location": _moved("/中文"),
}
_ODD = {
    "nothing": b"",
    "reset": Bytes(then="reset"),
    "reset_in_body": Bytes(http(PAGE)[:-20], then="reset"),
    "garbage": b"\x00\xff\x13\x37" * 100,
    "http_0_9": PAGE,
    "hangs": Bytes(then="hang"),
    "hangs_in_body": Bytes(http(PAGE)[:-20], then="hang"),
    "truncated": http(PAGE)[:-20],
    "truncated_chunks": http(b"%x\r\n%b" % (len(PAGE), PAGE[:60]), **_CHUNKED),
    "bad_chunk": http(b"zzz\r\nabc\r\n", **_CHUNKED),
    "endless_headers": Bytes(b"HTTP/1.1 200 OK\r\n", again=_FILLER * 50, drip=0.01),
    "slow_headers": Bytes(b"HTTP/1.1 200 OK\r\n", again=_FILLER, drip=0.5),
    "slow_body": Bytes(http(Content_Length=""), again=b"<p>", drip=0.5),
    "endless_body": Bytes(http(Content_Length=""), again=b"<p>" * 20_000),
    "huge_header": http(PAGE, X_Filler="a" * 256 * 1024),
    "bad_header_line": http(PAGE).replace(b"Connection", b"no colon here\r\nConnection"),
    "length_twice": http(PAGE, Content_Length=f"{len(PAGE)}\r\nContent-Length: {len(PAGE)}"),
    "two_lengths": http(PAGE, Content_Length=f"{len(PAGE)}\r\nContent-Length: 7"),
    "short_length": http(PAGE, Content_Length="20"),
    "long_length": http(PAGE, Content_Length=str(len(PAGE) + 500)),
    "ten_megabytes": http(b"a" * 10_000_000),
    "empty_body": http(),
    "no_content": http(status="204 No Content", Content_Length=""),
    "empty_pdf": http(Content_Type="application/pdf"),
    "utf8_cut": http(PAGE.rpartition("。".encode())[0] + "。".encode()[:2]),
    "docx_bomb": http(_zipped("word/document.xml", _BOMB[: 8 * 1024 * 1024]), Content_Type="application/zip"),
    "zip_slip": http(_zipped("../../../huapo.txt", b"x"), Content_Type="application/zip"),
    "billion_laughs": http(_laughs(), Content_Type="text/xml"),
    "lies_about_keeping_alive": http(PAGE).replace(b"Connection: close", b"Connection: keep-alive"),
    "status_521": http(b"", "521 Unknown"),
}


def _coded(coding: str, body: bytes) -> bytes:
    return http(body, Content_Encoding=coding)


def _members() -> bytes:
    return gzip.compress(PAGE[:50]) + gzip.compress(PAGE[50:])


def _often(times: int, body: bytes) -> bytes:
    for _ in range(times):
        body = gzip.compress(body)
    return body


def _zstd(body: bytes) -> bytes:
    """A frame of raw and run-length blocks: enough of Zstandard (RFC 8878) for what is well formed or enormous."""
    most = 128 * 1024
    parts = [body[start : start + most] for start in range(0, len(body), most)] or [b""]
    blocks = [((len(part) << 3) | (part is parts[-1])).to_bytes(3, "little") + part for part in parts]
    return b"\x28\xb5\x2f\xfd\x00\x58" + b"".join(blocks)


def _zstd_bomb() -> bytes:
    run = ((128 * 1024 << 3) | 2).to_bytes(3, "little") + b"a"
    return b"\x28\xb5\x2f\xfd\x00\x58" + run * 512 + b"\x01\x00\x00"


@cache
def _codings() -> dict[str, bytes]:
    return {
        "gzip": _coded("gzip", gzip.compress(PAGE)),
        "x_gzip": _coded("x-gzip", gzip.compress(PAGE)),
        "gzip_in_capitals": _coded("GZIP", gzip.compress(PAGE)),
        "gzip_members": _coded("gzip", _members()),
        "gzip_and_garbage": _coded("gzip", gzip.compress(PAGE) + b"garbage"),
        "deflate": _coded("deflate", zlib.compress(PAGE)),
        "raw_deflate": _coded("deflate", zlib.compress(PAGE)[2:-4]),
        "brotli": _coded("br", brotli.compress(PAGE)),
        "zstd": _coded("zstd", _zstd(PAGE)),
        "unknown_coding": _coded("snappy", PAGE),
        "no_gzip_at_all": _coded("gzip", PAGE),
        "truncated_gzip": _coded("gzip", gzip.compress(PAGE)[:-30]),
        "fifty_codings": _coded(", ".join(["gzip"] * 50), _often(50, PAGE)),
        "gzip_bomb": _coded("gzip", gzip.compress(_BOMB)),
        "deflate_bomb": _coded("deflate", zlib.compress(_BOMB)),
        "brotli_bomb": _coded("br", brotli.compress(_BOMB, quality=1)),
        "zstd_bomb": _coded("zstd", _zstd_bomb()),
        "bomb_in_a_bomb": _coded("gzip, gzip", gzip.compress(gzip.compress(_BOMB))),
    }


def _turns(*replies: bytes | Bytes) -> Callable[[], Answer]:
    """One reply after the other, the last for ever."""

    def fresh() -> Answer:
        left: Iterator[bytes | Bytes] = iter(replies[:-1])

        def answer(_: Request) -> Bytes:
            reply = next(left, replies[-1])
            return reply if isinstance(reply, Bytes) else Bytes(reply)

        return answer

    return fresh


_TURNS = {
    "fails_once": _turns(http(b"", "503 Service Unavailable"), http(PAGE)),
    "fails_twice": _turns(*[http(b"", "500 Internal Server Error")] * 2, http(PAGE)),
    "resets_once": _turns(Bytes(then="reset"), http(PAGE)),
    "busy_once": _turns(http(b"", "429 Too Many Requests", Retry_After="1"), http(PAGE)),
    "cookie_gate": lambda: _gate,
    "trap": Trap,
}


def _gate(request: Request) -> Bytes:
    if "pass=1" in request.headers.get("cookie", ""):
        return Bytes(http(PAGE))
    return Bytes(_moved(request.target, Set_Cookie="pass=1; path=/"))


def _no_programs(request: Request) -> Bytes:
    """Refuses whoever does not look like a browser at all, as many a firewall does."""
    agent = request.headers.get("user-agent", "")
    return Bytes(http(PAGE if agent.startswith("Mozilla/5.0") else b"", "200 OK" if agent else "403 Forbidden"))


def _browsers_only(request: Request) -> Bytes:
    """Refuses whoever does not claim to be a certain browser."""
    known = "Chrome/" in request.headers.get("user-agent", "")
    return Bytes(http(PAGE) if known else http(b"", "403 Forbidden"))


def _hangs_at_head(request: Request) -> Bytes:
    return (
        Bytes(then="hang")
        if request.method == "HEAD"
        else Bytes(http(b"%PDF-1.4\n%%EOF\n", Content_Type="application/pdf"))
    )


def _approved_by_head(request: Request) -> Bytes:
    return _FILE if request.method == "HEAD" else missing(request)


def _drops_head(request: Request) -> Bytes:
    return Bytes() if request.method == "HEAD" else _FILE


def _the_same_for_all(_: Request) -> Bytes:
    """The home page, whatever was asked for."""
    body = html("<h1>某县某局</h1><p>" + "这里是首页，各栏目的内容请从上面的导航进入。" * 9 + "</p>", "首页").body
    return Bytes(http(body))


def _the_same_shell(_: Request) -> Bytes:
    """What a browser's scripts would fill, whatever was asked for."""
    frame = f"<nav>{'要闻动态、政务公开、办事服务、互动交流、专题专栏。' * 4}</nav>"
    return Bytes(http(html(f'<div id="app">{frame}</div><script src="/app.js"></script>', "某县某局").body))


def _moves_the_missing(request: Request) -> Bytes:
    """As some ministries do: missing pages lead to one that answers 200 and says so."""
    if request.target == "/404.htm":
        return _page("<p>温馨提示：您访问的页面不存在或已删除。</p>", "温馨提示")
    return Bytes(_moved("/404.htm"))


def _hops(request: Request) -> Bytes:
    """/hop/5 leads to /hop/4 and so on, with every kind of redirect."""
    if not request.target.startswith("/hop/"):
        return missing(request)
    left = int(request.target.rpartition("/")[2])
    kinds = ("301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect")
    return Bytes(http(b"", kinds[left % 5], Location=f"/hop/{left - 1}")) if left else Bytes(http(PAGE))


def _many_links(_: Request) -> Bytes:
    """Fifty thousand links to two hundred addresses."""
    return _page("".join(f'<a href="/many/{number % 200}.html">{number}</a>' for number in range(50_000)))


def _deep(_: Request) -> Bytes:
    return _page("<div>" * 5000 + '<a href="/at-the-bottom.html">底</a>')


def _inline_megabyte(_: Request) -> Bytes:
    return _page(f'<img src="data:image/png;base64,{"A" * 1024 * 1024}"><a href="/after-the-image.html">后</a>')


def _long_link_text(_: Request) -> Bytes:
    return _page(f'<a href="/after-40000-characters.html">{"长" * 40_000}</a>')


_WATCHFUL = {
    "long_link_text": _long_link_text,
    "no_programs": _no_programs,
    "browsers_only": _browsers_only,
    "hangs_at_head": _hangs_at_head,
    "approved_by_head": _approved_by_head,
    "drops_head": _drops_head,
    "the_same_for_all": _the_same_for_all,
    "the_same_shell": _the_same_shell,
    "moves_the_missing": _moves_the_missing,
    "hops": _hops,
    "many_links": _many_links,
    "deep": _deep,
    "inline_megabyte": _inline_megabyte,
    "any_page": lambda _: Bytes(http(PAGE)),
}
