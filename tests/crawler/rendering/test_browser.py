"""The browser alone: it shows what it is given, reaches nothing by itself, and survives what hangs."""

import asyncio
import os
import socket
import sys

import pytest

from crawler.demo.server import LOOPBACK
from tests.website.intrusive import ways_to
from tests.website.website import Listener

pytest.importorskip("playwright", reason="没有安装 playwright（zicha[render]）")
from crawler.rendering.browser import Browser, CannotStart

_PAGE = "http://www.example.gov.cn/tzgg/"


def _seen(program, *bodies, others="abort", deadline=None):
    """What the browser saw of each page. others: what becomes of everything else that is asked for."""

    async def looked():
        browser = Browser(program, "zicha-test", *([deadline] if deadline else []))
        try:
            return [await browser.sight(_PAGE, _giving(body, others)) for body in bodies]
        finally:
            await browser.close()

    return asyncio.run(looked())


def _giving(body, others):
    async def answer(route):
        if route.request.url == _PAGE:
            await route.fulfill(body=f"<meta charset=utf-8><body>{body}", content_type="text/html; charset=utf-8")
        else:
            await (route.abort("aborted") if others == "abort" else route.continue_())

    return answer


def test_it_shows_what_scripts_made(chromium):
    (sight,) = _seen(chromium, "<ul></ul><script>document.querySelector('ul').innerHTML = '<li>通知</li>'</script>")
    assert "<li>通知</li>" in sight.html
    assert sight.whole
    assert sight.picture.startswith(b"\x89PNG")


def test_an_encrypted_page_is_shown_like_any_other(chromium, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "_PAGE", "https://www.example.gov.cn/tzgg/")
    (sight,) = _seen(chromium, "<p></p><script>document.querySelector('p').textContent = isSecureContext</script>")
    assert "<p>true</p>" in sight.html


def test_it_tells_honestly_who_asks(chromium):
    (sight,) = _seen(chromium, "<p></p><script>document.querySelector('p').textContent = navigator.userAgent</script>")
    assert "<p>zicha-test</p>" in sight.html


def test_dialogs_hold_nothing_up(chromium):
    (sight,) = _seen(chromium, "<script>alert(1); confirm(2); document.write('<p>之后</p>')</script>")
    assert "<p>之后</p>" in sight.html


@pytest.mark.parametrize("name", [LOOPBACK, "localhost"])
def test_even_a_request_that_is_let_through_reaches_nothing(chromium, name):
    listener = Listener()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams:
        datagrams.bind((LOOPBACK, 0))
        datagrams.setblocking(False)
        body = ways_to(f"{name}:{listener.port}", f"{name}:{datagrams.getsockname()[1]}")
        (sight,) = _seen(chromium, f"<h1>通知公告</h1>{body}", others="continue_")
        with pytest.raises(BlockingIOError):
            datagrams.recv(1)
    assert sight is None  # the page moved away, to an error page of the browser's own
    assert listener.connections == 0
    listener.close()


@pytest.mark.parametrize("name", [LOOPBACK, "localhost"])
def test_what_is_refused_leaves_the_page_as_it_is(chromium, name):
    listener = Listener()
    (sight,) = _seen(chromium, f"<h1>通知公告</h1>{ways_to(f'{name}:{listener.port}', f'{name}:9')}")
    assert "<h1>通知公告</h1>" in sight.html
    assert listener.connections == 0
    listener.close()


def test_a_page_that_hangs_costs_only_itself(chromium):
    hung, fine = _seen(chromium, "<script>for (;;) {}</script>", "<p>好的</p>", deadline=3.0)
    assert hung is None
    assert "好的" in fine.html


def test_a_page_that_eats_memory_costs_only_itself(chromium):
    greedy = "<script>const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))</script>"
    _, fine = _seen(chromium, greedy, "<p>好的</p>", deadline=8.0)
    assert "好的" in fine.html


@pytest.mark.skipif(os.name != "posix", reason="a program written as a shell script")
@pytest.mark.parametrize("script", ["exit 1", "exec sleep 100"], ids=["dies", "says nothing"])
def test_a_program_that_is_no_browser_is_told(tmp_path, script, monkeypatch):
    monkeypatch.setattr("crawler.rendering.browser._LAUNCH", 2.0)
    program = tmp_path / "chromium"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    with pytest.raises(CannotStart):
        _seen(str(program), "<p></p>")
