"""What a crawl does on the network: it asks, politely, and reaches nothing but what it was sent to."""

import pytest

from crawler.demo.server import Reply
from tests.website.command import Zicha
from tests.website.website import Listener, Website, html, links, online

_ROBOTS = Reply(200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /nei/\nDisallow: /*.cgi$\n")
_FORM = '<form action="/tijiao" method="post"><input name="a"><input type="submit"></form>'


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """A site full of temptations after one run: the site, the listener beside it, and the outcomes by address."""
    zicha, listener = Zicha(tmp_path_factory.mktemp("manners")), Listener()
    elsewhere = f"127.0.0.1:{listener.port}"
    private = (
        f"http://{elsewhere}/",
        f"http://localhost:{listener.port}/",
        f"http://2130706433:{listener.port}/shi",
        f"http://0x7f.1:{listener.port}/shiliu",
        f"http://0.0.0.0:{listener.port}/",
        f"http://[::ffff:127.0.0.1]:{listener.port}/",
        "http://10.0.0.8/oa/",
        "http://169.254.169.254/latest/meta-data/",
        "/tiaozhuan",
    )
    site = Website(
        {
            "/": links("/yi.html", "/nei/tongji.html", "/chaxun.cgi", "/user/logout", "/wz?act=delete&id=3", *private),
            "/yi.html": html(
                f'<p>第二页，有表单和框架。</p>{_FORM}<iframe src="http://{elsewhere}/kuang"></iframe>'
                f'<img src="http://{elsewhere}/tu.png"><a href="/wenjian.pdf">文件</a>'
            ),
            "/tiaozhuan": Reply(302, {"Location": f"http://{elsewhere}/mubiao"}),
            "/shuaxin.html": html(f'<meta http-equiv="refresh" content="0;url=http://{elsewhere}/shuaxin">'),
            "/wenjian.pdf": Reply(200, {"Content-Type": "application/pdf"}, b"%PDF-1.4\n" + b" " * 5000),
            "/robots.txt": _ROBOTS,
        }
    )
    site.answers["/"] = Reply(200, site.answers["/"].headers, site.answers["/"].body + b'<a href="/shuaxin.html">s</a>')
    with online(site) as server:
        ended = zicha("run", server.url)
        assert ended.code in (0, 1), ended.err
        start = server.url
    listener.close()
    return site, listener, {url.replace(start, "/"): outcome for url, outcome in zicha.outcomes().items()}, elsewhere


def test_only_get_and_head_are_sent(visit):
    assert {method for method, _ in visit[0].asked} <= {"GET", "HEAD"}


def test_nothing_is_submitted(visit):
    assert not [path for path in visit[0].paths if path.startswith("/tijiao")]


def test_what_robots_forbids_is_never_asked(visit):
    site, _, outcomes, _ = visit
    assert not [path for path in site.paths if path.startswith("/nei/") or path.endswith(".cgi")]
    assert (outcomes["/nei/tongji.html"], outcomes["/chaxun.cgi"]) == ("robots_excluded", "robots_excluded")


def test_nobody_is_logged_out_and_nothing_deleted(visit):
    site, _, outcomes, _ = visit
    assert not [path for path in site.paths if "logout" in path or "delete" in path]
    assert (outcomes["/user/logout"], outcomes["/wz?act=delete&id=3"]) == ("excluded", "excluded")


def test_no_other_port_of_this_machine_is_connected(visit):
    assert visit[1].connections == 0


def test_private_addresses_are_named_and_neither_dead_nor_alive(visit):
    _, listener, outcomes, elsewhere = visit
    named = {
        f"http://{elsewhere}/",
        f"http://localhost:{listener.port}/",
        f"http://127.0.0.1:{listener.port}/shi",
        f"http://127.0.0.1:{listener.port}/shiliu",
        f"http://0.0.0.0:{listener.port}/",
        f"http://[::ffff:7f00:1]:{listener.port}/",
        f"http://{elsewhere}/kuang",
        f"http://{elsewhere}/tu.png",
        f"http://{elsewhere}/shuaxin",
        "http://10.0.0.8/oa/",
        "http://169.254.169.254/latest/meta-data/",
        "/tiaozhuan",
    }
    assert {url: outcomes.get(url) for url in named} == dict.fromkeys(named, "private_address")


def test_a_file_is_asked_for_without_being_downloaded(visit):
    site, _, outcomes, _ = visit
    assert outcomes["/wenjian.pdf"] == "ok"
    assert [method for method, path in site.asked if path == "/wenjian.pdf"] == ["GET"]


def test_every_address_is_asked_once(visit):
    pages = [path for path in visit[0].paths if path in ("/yi.html", "/shuaxin.html", "/tiaozhuan", "/wenjian.pdf")]
    assert len(pages) == len(set(pages))
