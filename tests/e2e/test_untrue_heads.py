"""A host that says to HEAD that everything is there is not believed; any other host is asked by HEAD alone."""

from crawler.demo.server import Reply
from tests.website.website import Website, html, online

_PICTURE = Reply(200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n" + bytes(64))
_HOME = html(
    "<h1>测试页面</h1><p>这一页用来测试图片和样式文件，此外没有别的内容。</p>"
    '<img src="/you.png"><img src="/meiyou.png">'
)


class _Flattering(Website):
    """Approves of whatever HEAD asks for."""

    def reply(self, method, target):
        honest = super().reply(method, target)
        return Reply(200, {"Content-Type": "image/png"}) if method == "HEAD" else honest


def _dead(zicha):
    return [entry["url"].rpartition("/")[2] for entry in zicha.entries() if entry["rule"] == "broken_link"]


def test_an_honest_host_is_asked_for_files_by_head_alone(zicha):
    site = Website({"/": _HOME, "/you.png": _PICTURE})
    with online(site) as server:
        zicha("run", server.url)
    assert [method for method, path in site.asked if path == "/you.png"] == ["HEAD"]
    assert _dead(zicha) == ["meiyou.png"]


def test_a_flattering_host_is_asked_by_get(zicha):
    site = _Flattering({"/": _HOME, "/you.png": _PICTURE})
    with online(site) as server:
        zicha("run", server.url)
    assert [method for method, path in site.asked if path == "/you.png"] == ["GET"]
    assert _dead(zicha) == ["meiyou.png"]
    assert zicha.outcomes()[f"{server.url}you.png"] == "ok"
