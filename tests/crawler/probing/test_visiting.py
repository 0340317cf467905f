"""Visits of real servers on loopback: quick, slow, refusing, failing, misleading."""

import threading
from datetime import datetime

import pytest

from checks.visit import Access, Network
from crawler.demo.server import Reply
from crawler.job import SHANGHAI
from crawler.probing.visiting import visit
from crawler.probing.ways import Approach, Way, approaches
from crawler.profile.profile import Profile
from tests.website.rude import Bytes, RudeServer, http
from tests.website.website import Blackhole, Listener, Website, closed_port, html, online

AT = datetime(2026, 11, 23, 10, tzinfo=SHANGHAI)
PAGE = html("<h1>示例县公共服务局</h1><p>这一页内容完整，可以打开。</p>")


def visited(start: str, longest: float = 5.0, **keys):
    return visit(Profile(start=start, **keys), Approach(Way.IPV4), AT, longest)


def test_a_page_that_opens_is_open_and_timed():
    with online(Website({"/": PAGE})) as server:
        found = visited(server.url)
    assert (found.access, found.network, found.status, found.address) == (Access.OPEN, Network.FINE, 200, "127.0.0.1")
    assert found.at == AT
    assert 0 < found.seconds < 5


def test_redirects_are_followed_to_the_page():
    with online(Website({"/": Reply(302, {"Location": "/index.html"}), "/index.html": PAGE})) as server:
        assert visited(server.url).access is Access.OPEN
        assert server.site.paths == ["/", "/index.html"]


@pytest.mark.parametrize("status", [403, 404, 412, 429, 521])
def test_a_refusal_or_a_wrong_address_is_no_failure(status):
    with online(Website({"/": html("<p>访问被拦截", status=status)})) as server:
        found = visited(server.url)
    assert (found.access, found.status) == (Access.UNCLEAR, status)


def test_a_server_that_is_busy_and_says_when_to_come_back_is_no_failure():
    with online(Website({"/": Reply(503, {"Retry-After": "60"})})) as server:
        assert visited(server.url).access is Access.UNCLEAR


def test_an_error_of_the_server_is_a_failure():
    with online(Website({"/": Reply(500)})) as server:
        found = visited(server.url)
    assert (found.access, found.network, found.reason) == (Access.FAILED, Network.FINE, "服务器出错（返回500）")


def test_a_page_that_takes_too_long_is_a_failure_of_the_site():
    with online(Website({"/": html("<p>慢", delay=3)})) as server:
        found = visited(server.url, longest=0.5)
    assert (found.access, found.network, found.reason) == (Access.FAILED, Network.FINE, "0.5秒内没有打开")
    assert found.seconds < 2


def test_a_body_that_drips_does_not_gain_time():
    server = RudeServer()
    server.answers["/"] = Bytes(http(b"<p>", Content_Length="100000"), again=b"x", drip=0.1)
    threading.Thread(target=server.serve, daemon=True).start()
    found = visited(server.url, longest=0.8)
    server.close()
    assert found.reason == "0.8秒内没有打开"
    assert found.seconds < 2


def test_a_refused_connection_is_a_failure_of_the_site():
    found = visited(f"http://127.0.0.1:{closed_port()}/")
    assert (found.access, found.network, found.reason) == (Access.FAILED, Network.FINE, "拒绝连接")


def test_silence_may_be_the_fault_of_our_own_network():
    hole = Blackhole()
    found = visited(f"http://127.0.0.1:{hole.port}/", longest=0.5)
    assert (found.access, found.network, found.address) == (Access.FAILED, Network.UNKNOWN, "")


def test_nobody_is_led_into_a_private_network():
    trap = Listener()
    with online(Website({"/": Reply(302, {"Location": f"http://127.0.0.1:{trap.port}/"})})) as server:
        found = visited(server.url)
    assert (found.access, found.reason) == (Access.UNCLEAR, "跳转到内网地址，没有访问")
    assert trap.connections == 0
    trap.close()


def test_a_name_that_resolves_to_a_private_address_is_checked_where_it_is_connected():
    trap = Listener()
    with online(Website({"/": Reply(302, {"Location": f"http://localhost:{trap.port}/"})})) as server:
        found = visited(server.url)
    assert (found.access, found.reason) == (Access.UNCLEAR, "解析到内网地址，没有访问")
    assert trap.connections == 0
    trap.close()


def test_turning_in_circles_is_a_failure():
    with online(Website({"/": Reply(302, {"Location": "/"})})) as server:
        assert visited(server.url).reason == "循环跳转"


def test_a_machine_without_a_network_counts_nothing():
    hole = Blackhole()
    site = Profile(start=f"http://127.0.0.1:{hole.port}/")
    found = visit(site, Approach(Way.IPV4, offline=True), AT, 0.3)
    assert (found.access, found.network, found.reason) == (Access.UNCLEAR, Network.DOWN, "本机网络不通")


def test_a_way_that_is_not_there_is_told_and_not_tried():
    ways = {approach.way: approach for approach in approaches(Profile(start="http://127.0.0.1:9/"))}
    assert ways[Way.IPV6].untried == "网站没有 IPv6 地址"
    found = visit(Profile(start="http://127.0.0.1:9/"), ways[Way.IPV6], AT)
    assert (found.access, found.reason, found.seconds) == (Access.UNTRIED, "网站没有 IPv6 地址", None)


def test_a_proxy_that_does_not_answer_is_not_the_sites_failure():
    proxy = f"http://127.0.0.1:{closed_port()}"
    site = Profile(start="http://www.example.gov.cn/", proxy=proxy)
    (approach,) = approaches(site)
    found = visit(site, approach, AT, 2)
    assert (found.way, found.access, found.reason) == ("代理", Access.UNCLEAR, "代理连接不上")


def test_what_opens_through_a_proxy_is_open():
    with online(Website({"http://www.example.gov.cn/": PAGE})) as server:
        site = Profile(start="http://www.example.gov.cn/", proxy=server.url)
        found = visit(site, Approach(Way.PROXY), AT, 5)
    assert (found.access, found.status) == (Access.OPEN, 200)
