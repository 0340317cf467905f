"""Certificates in order and not: the pages are judged either way, and the trouble is told once."""

import pytest
import trustme

from tests.website.encrypted import contexts, encrypted, no_common_cipher, with_certificate
from tests.website.website import Website, html, links, online


@pytest.fixture(scope="module")
def ca():
    return trustme.CA(key_type=trustme.KeyType.RSA)


@pytest.fixture
def site():
    page = html("<h1>工作动态</h1><p>这一页内容完整，可以打开，文字里有布署二字。</p>")
    return Website({"/": links("/a.html", "/b.html", "/gone.html"), "/a.html": page, "/b.html": page})


@pytest.fixture
def trusted(ca, tmp_path):
    """The setting that makes the test's issuer a trusted one."""
    bundle = tmp_path / "issuer.pem"
    ca.cert_pem.write_to_path(str(bundle))
    return ("--set", f"ca_bundle={bundle}")


def _certificates(zicha):
    return [entry for entry in zicha.entries() if entry["rule"] == "untrusted_certificate"]


def _judged(zicha):
    """What is found on pages, whatever the certificate."""
    return {entry["rule"] for entry in zicha.entries()} >= {"misspelled_word", "broken_link"}


def test_a_trusted_certificate_is_no_finding(zicha, site, ca, trusted):
    with encrypted(site, with_certificate(ca.issue_cert("127.0.0.1"))) as server:
        ended = zicha("run", server.url, *trusted)
        outcomes = zicha.outcomes()
    assert ended.code in (0, 1), ended.out + ended.err
    assert outcomes[f"{server.url}a.html"] == "ok"
    assert _judged(zicha)
    assert not _certificates(zicha)


def test_a_site_without_encryption_is_not_asked_for_a_certificate(zicha, site):
    with online(site) as server:
        zicha("run", server.url)
    assert _judged(zicha)
    assert not _certificates(zicha)


def test_an_issuer_that_comes_to_be_trusted_closes_the_entry(zicha, site, ca, trusted):
    with encrypted(site, with_certificate(ca.issue_cert("127.0.0.1"))) as server:
        assert zicha("run", server.url).code in (0, 1)
        assert [entry["state"] for entry in _certificates(zicha)] == ["新增"]
        zicha("run", server.url, *trusted)
    assert not [entry for entry in _certificates(zicha) if entry["state"] != "已销号"]


_FAULTS = {
    "expired": "已过期",
    "not_yet_valid": "尚未生效",
    "self_signed": "自行签发",
    "wrong_host": "域名不符",
    "missing_intermediate": "无法确认",
    "old_protocol": "过时",
    "weak_keys": "过时",
}


@pytest.mark.parametrize(("fault", "says"), _FAULTS.items())
def test_the_trouble_is_told_once_and_the_pages_are_judged(zicha, site, ca, trusted, tmp_path, fault, says):
    with encrypted(site, contexts(ca, tmp_path)[fault]()) as server:
        ended = zicha("run", server.url, *trusted)
        outcomes = zicha.outcomes()
    assert zicha("status", "--json").json["status"] == "ok", ended.out + ended.err
    (entry,) = _certificates(zicha)
    assert says in entry["message"]
    assert _judged(zicha)
    assert outcomes[f"{server.url}a.html"] == "tls_problem"
    assert outcomes[f"{server.url}gone.html"] == "broken"


@pytest.mark.parametrize("kind", ["plain", "refuses"])
def test_a_port_without_a_usable_session_is_no_dead_link(zicha, site, ca, trusted, kind):
    with encrypted(site, no_common_cipher(ca.issue_cert("127.0.0.1"))) as refusing, online(site) as plain:
        port = {"plain": plain, "refuses": refusing}[kind].port
        home = Website(site.answers | {"/": links("/a.html", f"https://127.0.0.1:{port}/b.html")})
        with online(home) as server:
            allowed = ("--set", f"allow_private=127.0.0.1:{port}")
            ended = zicha("run", server.url, *trusted, *allowed)
    assert ended.code in (0, 1), ended.out + ended.err
    assert zicha.outcomes()[f"https://127.0.0.1:{port}/b.html"] == "tls_problem"
    assert not [entry for entry in zicha.entries() if entry["rule"] == "broken_link"]
