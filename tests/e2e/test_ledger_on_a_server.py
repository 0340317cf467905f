"""The whole way with the ledger wherever the environment says: a file here, PostgreSQL under `make store`."""

import os

import pytest

from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.store
SECRET = "k0u-l1ng-zai-ci"


def test_found_decided_repaired_and_told(zicha):
    site = Website({"/": links("/meiyou.html", "/a.html"), "/a.html": html("<p>县里统一布署，各单位抓好落实。</p>")})
    with online(site) as server:
        assert zicha("run", server.url).code == 1
        word, link = sorted(zicha.entries(), key=lambda entry: entry["family"], reverse=True)
        assert (word["rule"], link["rule"]) == ("misspelled_word", "broken_link")
        assert zicha("ledger", "accept", word["number"], "--why", "原文如此", "--who", "张三").code == 0
        site.answers["/meiyou.html"] = site.answers["/a.html"]
        assert zicha("run", server.url, "--since-last").code == 0
        assert {entry["rule"]: entry["state"] for entry in zicha.entries()} == {
            word["rule"]: "误报",
            link["rule"]: "已销号",
        }
    listed = zicha("ledger", "list").out.splitlines()
    assert len(listed) == len(zicha.listed("ledger", "list").json)
    assert "原文如此" in {move["why"] for move in zicha.listed("ledger", "show", word["number"]).json["history"]}
    if "ZICHA_DATABASE_URL" in os.environ:
        assert not list(zicha.workspace.glob("*.db*"))
        password = os.environ["ZICHA_DATABASE_URL"].split(":")[2].split("@")[0].encode()
        assert not [name for name, body in zicha.files().items() if password in body]


@pytest.mark.parametrize(
    ("url", "code"), [(f"postgresql://u:{SECRET}@127.0.0.1:1/d", 4), (f"postgres//u:{SECRET}@h/d", 2)]
)
def test_a_server_that_is_not_there_stops_it_before_anything_starts(zicha, monkeypatch, url, code):
    monkeypatch.setenv("ZICHA_DATABASE_URL", url)
    site = Website({"/": html("<p>首页，只有这一页。</p>")})
    with online(site) as server:
        ended = zicha("run", server.url)
    assert (ended.code, "Traceback" in ended.err, site.asked) == (code, False, [])
    assert "连接不上" in ended.err or "ZICHA_DATABASE_URL" in ended.err
    doctor = zicha("doctor")
    assert (doctor.code, "Traceback" in doctor.err) == (2, False)
    assert SECRET not in ended.err + ended.out + doctor.out + doctor.err
    assert not any(SECRET.encode() in body for body in zicha.files().values())
