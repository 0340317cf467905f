"""zicha doctor: one line each, and exit code 2 where something is in the way."""

import sys
from pathlib import Path

import pytest
import trustme

from crawler.demo.server import Reply
from tests.website.disk import missing, needs
from tests.website.encrypted import encrypted, with_certificate
from tests.website.postoffice import PostOffice, open_for_mail
from tests.website.website import Website, closed_port, html, online

PAGE = html("<h1>工作动态</h1><p>这一页内容完整，可以打开。</p>")


def _states(ended):
    return {row["about"]: row["state"] for row in ended.json}


def _told(ended, about):
    (told,) = [row["told"] for row in ended.json if row["about"] == about]
    return told


def test_without_any_site_the_machine_is_looked_at(zicha):
    ended = zicha("doctor", "--json")
    assert set(_states(ended)) == {"写入权限", "磁盘空间", "词库和依据", "台账", "本机网络", "浏览器", "邮件"}
    assert not zicha.workspace.exists()


def test_whether_mail_can_be_sent_and_none_is(zicha):
    zicha.workspace.mkdir()
    with open_for_mail(PostOffice()) as post:
        settings = f'host = "127.0.0.1"\nport = {post.port}\nsecurity = "none"\nsender = "z@example.gov.cn"\n'
        (zicha.workspace / "mail.toml").write_text(settings + 'to = ["bgs@example.gov.cn"]\n', "utf-8")
        assert _states(zicha("doctor", "--json"))["邮件"] == "正常"
    assert post.spoken == post.taken == []
    ended = zicha("doctor", "--json")
    assert _states(ended)["邮件"] == "有问题"
    assert f"127.0.0.1:{post.port}" in _told(ended, "邮件")


def test_a_site_in_order(zicha):
    with online(Website({"/": PAGE})) as server:
        ended = zicha("doctor", server.url, "--json")
    states = _states(ended)
    assert states.pop("本机网络")  # whatever this machine has
    assert "有问题" not in states.values(), ended.out
    assert states["robots.txt"] == states["首页（IPv4）"] == states["本机时间"] == "正常"
    assert states["证书"] == "未用"


def test_a_line_for_people_says_what_to_do(zicha):
    ended = zicha("doctor", f"http://127.0.0.1:{closed_port()}/")
    assert ended.code == 2
    assert "\t首页（IPv4）\t有问题\t拒绝连接。请用浏览器打开核对" in ended.out
    assert "\trobots.txt\t有问题\t读不到（没有回应）" in ended.out


@pytest.mark.parametrize(
    ("robots", "says"), [(Reply(500), "返回500"), (Reply(200, {}, b"User-agent: *\nDisallow: /\n"), "不允许访问首页")]
)
def test_robots_that_forbid_an_inspection(zicha, robots, says):
    with online(Website({"/": PAGE, "/robots.txt": robots})) as server:
        ended = zicha("doctor", server.url, "--json")
    assert ended.code == 2
    assert says in _told(ended, "robots.txt")


def test_a_profile_that_is_wrong_is_told_and_the_others_are_looked_at(zicha):
    profiles = zicha.workspace / "sites"
    profiles.mkdir(parents=True)
    (profiles / "a.toml").write_text("start = 7\n", "utf-8")
    with online(Website({"/": PAGE})) as server:
        (profiles / "b.toml").write_text(f'start = "{server.url}"\n', "utf-8")
        ended = zicha("doctor", "--json")
    assert ended.code == 2
    assert {(row["site"], row["state"]) for row in ended.json if row["about"] == "站点配置"} == {
        ("a", "有问题"),
        ("b", "正常"),
    }


def test_a_pack_that_is_wrong_is_told(zicha):
    (zicha.workspace / "rulepacks").mkdir(parents=True)
    (zicha.workspace / "rulepacks" / "own.toml").write_text("[[row]]\n", "utf-8")
    ended = zicha("doctor", "--json")
    assert ended.code == 2
    assert "own.toml" in _told(ended, "词库和依据")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that not even root can write to")
def test_a_folder_that_cannot_be_written_to(zicha):
    ended = zicha("doctor", "--json", "--workspace", "/proc/zicha-data")
    assert ended.code == 2
    assert "不能写入" in _told(ended, "写入权限")


def test_a_certificate_nobody_trusts_and_one_that_is_trusted(zicha, tmp_path):
    ca = trustme.CA(key_type=trustme.KeyType.RSA)
    bundle = tmp_path / "issuer.pem"
    ca.cert_pem.write_to_path(str(bundle))
    (zicha.workspace / "sites").mkdir(parents=True)
    with encrypted(Website({"/": PAGE}), with_certificate(ca.issue_cert("127.0.0.1"))) as server:
        strange = zicha("doctor", server.url, "--json")
        text = f'start = "{server.url}"\nca_bundle = "{bundle}"\n'
        (zicha.workspace / "sites" / "ju.toml").write_text(text, "utf-8")
        trusted = zicha("doctor", "ju", "--json")
    assert "签发机构无法确认" in _told(strange, "证书")
    assert _states(strange)["首页（IPv4）"] == "正常"
    assert _states(trusted)["证书"] == "正常"


@pytest.mark.skipif(sys.platform != "linux", reason="sets the clock of one process by libfaketime")
def test_a_clock_that_is_wrong(zicha):
    folders = Path(needs("faketime")).parents[1].glob("lib/**/faketime/libfaketimeMT.so.1")
    library = next(folders, None) or missing("没有找到 libfaketime")
    wrong = {"LD_PRELOAD": str(library), "FAKETIME": "+2h", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    with online(Website({"/": PAGE})) as server:
        ended = zicha("doctor", server.url, "--json", env=wrong)
    assert "快120分钟" in _told(ended, "本机时间")


def test_the_password_of_a_proxy_is_not_shown(zicha):
    (zicha.workspace / "sites").mkdir(parents=True)
    text = f'start = "http://www.example.gov.cn/"\nproxy = "http://clerk:secret@127.0.0.1:{closed_port()}"\n'
    (zicha.workspace / "sites" / "ju.toml").write_text(text, "utf-8")
    ended = zicha("doctor")
    assert ended.code == 2
    assert "代理连接不上" in ended.out
    assert "secret" not in ended.out + ended.err
