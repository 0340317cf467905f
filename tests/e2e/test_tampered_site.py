"""A site that somebody broke into: what was planted is booked once, and closes when it is gone from every page."""

import pytest

from tests.website.command import Zicha
from tests.website.website import Website, html, online

LINKS = '<p><a href="/">首页</a> <a href="/gzdt/1.html">工作动态</a> <a href="/gzdt/2.html">通知公告</a></p>'
TEXT = "<h1>工作动态</h1><p>县政府召开会议，研究部署下一步工作，要求各单位抓好落实。</p>"
PLANTED = '<div style="position:absolute;left:-9999px"><a href="http://www.mosheng.invalid/">澳门百家乐开户</a></div>'
FORGOTTEN = '<p><a href="${ctx}/zwgk/">政务公开</a></p>'
FOLDED = (
    '<div style="display:none"><a href="http://www.hezuo.invalid/">合作单位</a><a href="/gzdt/1.html">动态</a></div>'
)


def _pages(planted):
    page = html(LINKS + TEXT + FOLDED + planted)
    return {"/": page, "/gzdt/1.html": page, "/gzdt/2.html": html(LINKS + TEXT + FOLDED)}


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory):
    """The safety entries before and after the repair, by rule."""
    zicha = Zicha(tmp_path_factory.mktemp("tampered"))
    with online(Website(_pages(PLANTED + FORGOTTEN))) as server:
        zicha("run", server.url, "--set", "retries=0")
        before = zicha.entries()
        server.site.answers |= _pages("")
        zicha("run", server.url, "--set", "retries=0")
    return _safety(before), _safety(zicha.entries())


def _safety(entries):
    return {entry["rule"]: entry for entry in entries if entry["family"] == "safety"}


def test_what_was_planted_is_booked_once_and_what_is_folded_is_not(ledgers):
    before, _ = ledgers
    assert set(before) == {"hidden_link", "suspicious_site", "template_residue", "missing_exit_prompt"}
    planted = before["hidden_link"]
    assert "mosheng" in planted["url"]
    assert len(planted["pages"]) == 2
    assert planted["severity"] == "VETO"
    assert not planted["needs_review"]


def test_what_is_gone_from_every_page_closes(ledgers):
    _, after = ledgers
    states = {rule: entry["state"] for rule, entry in after.items()}
    assert states["hidden_link"] == states["suspicious_site"] == states["template_residue"] == "已销号"
    assert states["missing_exit_prompt"] != "已销号"  # the folded link still leads out
