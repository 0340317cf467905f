"""What HEAD says of files of the site does not matter: their first bytes are asked for."""

from crawler.demo.server import Reply
from tests.website.website import Website, html, online

_PICTURE = Reply(200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n" + bytes(64))
_HOME = html(
    "<h1>示例页面</h1><p>这一页用来测试图片和样式文件，此外没有别的内容。</p>"
    '<img src="/you.png"><img src="/meiyou.png">'
)


class _Flattering(Website):
    """Approves of whatever HEAD asks for."""

    def reply(self, method, target):
        honest = super().reply(method, target)
        return Reply(200, {"Content-Type": "image/png"}) if method == "HEAD" else honest


def test_a_flattering_host_is_found_out(zicha):
    site = _Flattering({"/": _HOME, "/you.png": _PICTURE})
    with online(site) as server:
        zicha("run", server.url)
    assert [method for method, path in site.asked if path == "/you.png"] == ["GET"]
    dead = [entry["url"].rpartition("/")[2] for entry in zicha.entries() if entry["rule"] == "broken_link"]
    assert dead == ["meiyou.png"]
    assert zicha.outcomes()[f"{server.url}you.png"] == "ok"
