"""One site under http and https: every page is read and judged once, every link is verified as it is written."""

import pytest
import trustme

from tests.website.encrypted import with_certificate
from tests.website.twofold import sent_to, twofold
from tests.website.website import Website, html, links

_WRONG = html("<h1>关于开展检查的通知</h1><p>县里统一布署，各单位抓好落实。</p>")


@pytest.fixture(scope="module")
def ca():
    return trustme.CA(key_type=trustme.KeyType.RSA)


@pytest.fixture
def trusted(ca, tmp_path):
    bundle = tmp_path / "issuer.pem"
    ca.cert_pem.write_to_path(str(bundle))
    return ("--set", f"ca_bundle={bundle}")


@pytest.fixture
def context(ca):
    return with_certificate(ca.issue_cert("127.0.0.1"))


def _home(server):
    return links("/a.html", f"{server.secure_url}a.html", f"{server.url}a.html", f"{server.secure_url}gone.html")


def test_the_same_page_under_both_is_read_once_and_both_links_are_verified(zicha, context, trusted):
    plain, encrypted = Website({"/a.html": _WRONG}), Website({"/a.html": _WRONG})
    with twofold(plain, encrypted, context) as server:
        plain.answers["/"] = encrypted.answers["/"] = _home(server)
        assert zicha("run", server.url, *trusted).code == 1
        outcomes = zicha.outcomes()
    assert zicha.run_file()["coverage"]["pages"] == 2
    assert (outcomes[f"{server.url}a.html"], outcomes[f"{server.secure_url}a.html"]) == ("ok", "ok")
    assert [method for method, path in encrypted.asked if path == "/a.html"] == ["GET"]
    (entry,) = [entry for entry in zicha.entries() if entry["rule"] == "misspelled_word"]
    assert entry["pages"] == [f"{server.url}a.html"]
    assert entry["occurrences"] == 1


def test_a_dead_twin_is_a_dead_link_though_the_page_lives(zicha, context, trusted):
    plain, encrypted = Website({"/a.html": _WRONG}), Website({})
    with twofold(plain, encrypted, context) as server:
        plain.answers["/"] = _home(server)
        zicha("run", server.url, *trusted)
    dead = [entry["url"] for entry in zicha.entries() if entry["rule"] == "broken_link"]
    assert sorted(dead) == [f"{server.secure_url}a.html", f"{server.secure_url}gone.html"]
    assert "misspelled_word" in {entry["rule"] for entry in zicha.entries()}


def test_a_page_that_lives_only_under_its_twin_is_read_there(zicha, context, trusted):
    plain, encrypted = Website({}), Website({"/a.html": _WRONG})
    with twofold(plain, encrypted, context) as server:
        plain.answers["/"] = _home(server)
        zicha("run", server.url, *trusted)
    (entry,) = [entry for entry in zicha.entries() if entry["rule"] == "misspelled_word"]
    assert entry["pages"] == [f"{server.secure_url}a.html"]


def test_a_site_that_sends_everybody_to_https_is_read_there_once(zicha, context, trusted):
    encrypted = Website({"/a.html": _WRONG})
    with twofold(Website({}), encrypted, context) as server:
        server._plain = sent_to(server.secure_url)
        encrypted.answers["/"] = _home(server)
        assert zicha("run", server.url, *trusted).code == 1
    assert zicha.run_file()["coverage"]["pages"] == 2
    assert [method for method, path in encrypted.asked if path == "/a.html"] == ["GET"]
    (entry,) = [entry for entry in zicha.entries() if entry["rule"] == "misspelled_word"]
    assert entry["occurrences"] == 1
