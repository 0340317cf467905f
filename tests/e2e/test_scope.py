"""Other hosts that belong to the site: one that cannot be asked costs its own pages and nothing else."""

import pytest

from crawler.demo.server import Reply
from tests.website.command import Zicha
from tests.website.website import Website, html, links, online


@pytest.mark.parametrize(
    ("robots", "code", "status", "outcome", "note"),
    [
        (Reply(404, {}, b""), 0, "ok", "ok", ""),
        (Reply(503, {}, b""), 3, "partial", "robots_excluded", "的 robots.txt 无法读取，按规定没有访问"),
    ],
)
def test_a_second_host(tmp_path, robots, code, status, outcome, note):
    zicha = Zicha(tmp_path)
    page = html("<p>县人民政府信息公开平台的内容。</p>")
    with online(Website({"/": page, "/1.html": page, "/robots.txt": robots})) as second:
        first = Website({"/": links("/2.html", f"{second.url}1.html"), "/2.html": page})
        with online(first) as server:
            ended = zicha("run", server.url, "--set", f"scope={second.url.split('/')[2]}")
    assert ended.code == code, ended.err
    assert zicha.run_file()["status"] == status
    assert zicha.outcomes()[f"{second.url}1.html"] == outcome
    assert note in ended.out + ended.err
