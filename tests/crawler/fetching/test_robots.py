"""robots.txt by RFC 9309."""

import pytest

from checks.reading.responses import Answer
from crawler.fetching.robots import Robots

_AGENT = "Mozilla/5.0 (compatible; zicha/0.1)"
_URL = "http://www.shili.example/robots.txt"


def _robots(text, status=200):
    body = text if isinstance(text, bytes) else text.encode()
    return Robots.from_answer(Answer(_URL, status, {"content-type": "text/plain"}, body), _AGENT)


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/", True),
        ("User-agent: *\nDisallow:\n", "/nei/1.html", True),
        ("User-agent: *\nDisallow: /nei/\n", "/wai/1.html", True),
        ("User-agent: *\nDisallow: /nei/\n", "/nei/1.html", False),
        ("User-agent: *\nDisallow: /nei/\nAllow: /nei/gongkai/\n", "/nei/gongkai/1.html", True),
        ("User-agent: *\nDisallow: /*.cgi$\n", "/a/b.cgi", False),
        ("User-agent: *\nDisallow: /*.cgi$\n", "/a/b.cgi?x=1", True),
        ("User-agent: zicha\nDisallow: /\n\nUser-agent: *\nDisallow:\n", "/1.html", False),
        ("User-agent: baiduspider\nDisallow: /\n", "/1.html", True),
        ("\ufeffUser-agent: *\r\nDisallow: /nei/\r\n", "/nei/1.html", False),
        ("# 说明：不开放内部栏目\nUser-agent: *\nDisallow: /nei/\n".encode("gb18030"), "/nei/1.html", False),
        (b"\x00\x01\xff\xfe", "/1.html", True),
        ("<html><body>您访问的页面不存在</body></html>", "/1.html", True),
    ],
)
def test_its_rules_are_kept(rules, path, allowed):
    assert _robots(rules).allows(f"http://www.shili.example{path}") is allowed


@pytest.mark.parametrize("status", [301, 401, 403, 404, 410])
def test_where_there_is_none_everything_is_allowed(status):
    robots = _robots("User-agent: *\nDisallow: /\n", status)
    assert (robots.available, robots.allows("http://www.shili.example/1.html")) == (True, True)


@pytest.mark.parametrize("status", [500, 502, 503, 521])
def test_a_server_in_trouble_forbids_everything(status):
    robots = _robots("", status)
    assert (robots.available, robots.allows("http://www.shili.example/")) == (False, False)


def test_silence_forbids_everything():
    assert not Robots.from_answer(None, _AGENT).allows("http://www.shili.example/")


@pytest.mark.parametrize(
    ("rules", "seconds"),
    [
        ("User-agent: *\nDisallow: /nei/\n", 0),
        ("User-agent: baiduspider\nCrawl-delay: 5\n", 0),
        ("User-agent: *\nCrawl-delay: henman\n", 0),
        ("User-agent: *\nCrawl-delay: 2.5\nDisallow:\n", 2.5),
        ("User-agent: *\nCrawl-delay: 5\n\nUser-agent: zicha\nCrawl-delay: 1\n", 1),
        ("User-agent: *\nCrawl-delay: 3600\n", 10),
    ],
)
def test_the_wished_pace(rules, seconds):
    assert _robots(rules).delay == seconds


def test_only_the_beginning_of_a_huge_file_is_read():
    rules = "User-agent: *\nDisallow: /nei/\n" + "# 填充\n" * 100_000 + "Disallow: /wai/\n"
    assert not _robots(rules).allows("http://www.shili.example/nei/")
    assert _robots(rules).allows("http://www.shili.example/wai/")
