"""Who gets which mail, from the run to the mailbox, through the command line and a real mail server."""

import os
import signal
import sys
import time

import pytest
import trustme

from tests.website.clock import ahead
from tests.website.encrypted import with_certificate
from tests.website.postoffice import PostOffice, open_for_mail
from tests.website.website import Website, closed_port, html, links, online

OFFICE, LAW = "bgs@example.gov.cn", "fgk@example.gov.cn"
PASSWORD = "Mima-7391-geheim"
_WRONG = "<h1>关于开展检查的通知</h1><p>县里统一布署，各单位抓好落实。</p>"
_RIGHT = _WRONG.replace("布署", "部署")


@pytest.fixture
def site():
    pages = {"/zwgk/1.html": html(_WRONG), "/gzdt/2.html": html(_WRONG.replace("县里", "市里"))}
    return Website({"/": links("/zwgk/1.html", "/gzdt/2.html"), **pages})


@pytest.fixture(scope="module")
def ca():
    return trustme.CA(key_type=trustme.KeyType.RSA)


@pytest.fixture(scope="module")
def tls(ca):
    return with_certificate(ca.issue_cert("127.0.0.1"))


@pytest.fixture
def ca_bundle(ca, tmp_path):
    path = tmp_path / "issuer.pem"
    ca.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def office(zicha, site):
    """Profile and mail settings of a small office; gives what writes them."""

    def write(server, port, *more):
        sites = zicha.workspace / "sites"
        sites.mkdir(parents=True, exist_ok=True)
        duty = '[[duty]]\nunit = "法规科"\npaths = ["/zwgk/"]\n'
        (sites / "xian.toml").write_text(f'start = "{server.url}"\ntitle = "某某局"\n{duty}', "utf-8")
        settings = [
            'host = "127.0.0.1"', f"port = {port}", 'security = "none"', 'sender = "zicha@example.gov.cn"',
            f'to = ["{OFFICE}"]', *more, "[units]", f'"法规科" = ["{LAW}"]',
        ]  # fmt: skip
        (zicha.workspace / "mail.toml").write_text("\n".join(settings), "utf-8")

    return write


def _subjects(post, address):
    return [mail["Subject"].partition("：")[2].partition("（")[0] for mail in post.to(address)]


def test_each_gets_what_changed_for_them_and_nothing_else(zicha, site, office):
    with online(site) as server, open_for_mail(PostOffice()) as post:
        office(server, post.port)
        ended = zicha("run", "xian")
        assert ended.code == 1, ended.err
        assert "已发出2封" in ended.out
        (law,) = post.to(LAW)
        text = law.get_body(("plain",)).get_content()
        assert "/zwgk/1.html" in text
        assert "/gzdt/2.html" not in text
        (workbook,) = law.iter_attachments()
        assert workbook.get_filename().startswith("整改台账_xian_法规科_20")
        assert workbook.get_content().startswith(b"PK")

        assert zicha("run", "xian").code == 0
        assert len(post.taken) == 2, "nothing changed, nobody is told"

        site.answers["/zwgk/1.html"] = html(_RIGHT)
        zicha("run", "xian")
        site.answers |= {"/zwgk/1.html": html(_WRONG), "/gzdt/2.html": html(_RIGHT)}
        assert zicha("run", "xian").code == 1
    assert _subjects(post, LAW) == ["新增1", "销号1", "复发1"]
    assert _subjects(post, OFFICE)[1:] == ["销号1", "复发1 销号1"]
    assert len({mail["Message-ID"] for mail in post.taken}) == len(post.taken)


def test_without_a_mail_server_the_run_is_the_same_and_the_mail_goes_later(zicha, site, office):
    with online(site) as server:
        office(server, closed_port())
        ended = zicha("run", "xian")
        assert ended.code == 1
        assert "未发出的邮件和群通知2封。" in ended.out
        assert (zicha.workspace / "documents/xian/报告.html").is_file()
        assert zicha("status", "--json").json["unsent"] == 2
        with open_for_mail(PostOffice()) as post:
            office(server, post.port)
            assert zicha("mail", "flush").code == 0
            assert len(post.taken) < 2, "what was tried waits its time"
            ended = zicha("run", "xian", **ahead(hours=1))
            assert "已发出" in ended.out
            assert sorted(mail["X-Envelope-To"] for mail in post.taken) == [OFFICE, LAW]
        assert zicha("status", "--json").json["unsent"] == 0


def test_a_wrong_password_is_tried_once_and_then_by_a_person(zicha, site, office, tls, ca_bundle):
    with online(site) as server:
        with open_for_mail(PostOffice(user="zicha", password="another"), tls=tls) as post:
            more = ('user = "zicha"', f'ca_bundle = "{ca_bundle}"')
            office(server, post.port, *more)
            settings = zicha.workspace / "mail.toml"
            settings.write_text(settings.read_text("utf-8").replace('"none"', '"ssl"'), "utf-8")
            env = {"env": {"ZICHA_SMTP_PASSWORD": PASSWORD}}
            ended = zicha("run", "xian", **env)
            assert ended.code == 1
            assert "需处理" in ended.out
            assert "535" in ended.out
            ended = zicha("mail", "flush", **env)
            assert (ended.code, "已停止自动发送" in ended.out) == (0, True)
            assert post.logins == [PASSWORD], "again and again, it would lock the account"
            assert zicha("mail", "test", **env).code == 3
            post.password = PASSWORD
            assert zicha("mail", "test", **env).code == 0
            assert zicha("mail", "flush", "--now", **env).code == 0
            assert zicha("mail", "list", "--open").out == ""
            assert _subjects(post, LAW) == ["新增1"]
        said = "".join(ended.out + ended.err for ended in [zicha("mail", "list", "--json"), zicha("status")])
    assert PASSWORD not in said
    assert [name for name, content in zicha.files().items() if PASSWORD.encode() in content] == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_password_file_that_others_may_read_stops_the_run_before_it_starts(zicha, site, office):
    with online(site) as server, open_for_mail(PostOffice()) as post:
        office(server, post.port, 'user = "zicha"')
        settings = zicha.workspace / "mail.toml"
        settings.write_text(settings.read_text("utf-8").replace('"none"', '"ssl"'), "utf-8")
        ended = zicha("run", "xian")
        assert (ended.code, "缺少密码" in ended.err) == (2, True)
        secret = zicha.workspace / "secrets" / "smtp_password"
        secret.parent.mkdir()
        secret.write_text(PASSWORD)
        secret.chmod(0o640)
        ended = zicha("run", "xian")
        assert (ended.code, "chmod 600" in ended.err, PASSWORD in ended.err) == (2, True, False)
        secret.chmod(0o600)
        assert zicha("run", "xian").code == 1
    assert site.asked
    assert not (zicha.workspace / "runs").is_dir() or len(list(zicha.workspace.glob("runs/xian/*"))) == 1


def test_mistakes_in_mail_toml_are_named(zicha, site, office):
    with online(site) as server:
        office(server, 25, 'sitez = "x"')
        ended = zicha("run", "xian")
    assert ended.code == 2
    assert "没有“sitez”这一项，是否想写“sites”" in ended.err
    assert not site.asked


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_killed_while_the_server_has_it_the_same_mail_goes_once_more(zicha, site, office):
    with online(site) as server, open_for_mail(PostOffice("stall", times=1)) as post:
        office(server, post.port)
        (zicha.workspace / "mail.toml").write_text(
            (zicha.workspace / "mail.toml").read_text("utf-8").partition("[units]")[0], "utf-8"
        )
        process = zicha.start("run", "xian")
        deadline = time.monotonic() + 50
        while not post.taken and time.monotonic() < deadline:
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert zicha("mail", "flush", **ahead(hours=1)).code == 0
        assert zicha("mail", "flush", **ahead(hours=2)).code == 0
        first, second = post.taken
        assert zicha("mail", "list").out.split("\t")[5] == "已发"
    assert first["Message-ID"] == second["Message-ID"]


def test_two_at_once_send_it_once(zicha, site, office):
    with online(site) as server, open_for_mail(PostOffice()) as post:
        office(server, closed_port())
        zicha("run", "xian")
        office(server, post.port)
        started = [zicha.start("mail", "flush", "--now") for _ in range(3)]
        for process in started:
            process.communicate(timeout=50)
    assert sorted(mail["X-Envelope-To"] for mail in post.taken) == [OFFICE, LAW]


def test_what_a_person_knows_to_have_arrived_is_dropped(zicha, site, office):
    with online(site) as server:
        office(server, closed_port())
        zicha("run", "xian")
    assert [row["state"] for row in zicha("mail", "list", "--json").json] == ["待发", "待发"]
    assert zicha("mail", "drop", "7").code == 2
    assert zicha("mail", "drop", "1", "2").code == 0
    assert zicha("mail", "list", "--open").out == ""
    assert zicha("status", "--json").json["unsent"] == 0


def test_the_word_of_the_week_names_a_run_that_did_not_happen(zicha, site, office):
    with online(site) as server, open_for_mail(PostOffice()) as post:
        office(server, post.port)
        zicha("run", "xian")
        assert zicha("mail", "heartbeat").code == 0
        assert zicha("mail", "heartbeat").code == 0
        assert zicha("mail", "heartbeat", **ahead(hours=24 * 4)).code == 0
    quiet, missed = post.to(OFFICE)[1:]
    assert "均按时检查" in quiet["Subject"]
    assert "1个没有按时检查" in missed["Subject"]
    assert "某某局 没有按时检查" in missed.get_body(("plain",)).get_content()
    assert _subjects(post, LAW) == ["新增1"]


def test_it_is_scheduled_where_mail_is_set_up(zicha, site, office):
    with online(site) as server:
        office(server, 25)
    shown = zicha("schedule", "--as", "systemd").out
    assert '"mail" "flush"' in shown
    assert '"mail" "heartbeat"' in shown
    (zicha.workspace / "mail.toml").unlink()
    assert '"mail"' not in zicha("schedule", "--as", "systemd").out


def test_nothing_is_set_up_nothing_is_sent(zicha, site):
    with online(site) as server:
        ended = zicha("run", server.url)
        assert "邮件" not in ended.out
    for verb in ("test", "flush", "heartbeat"):
        ended = zicha("mail", verb)
        assert (ended.code, "mail.toml" in ended.err) == (2, True)
    assert zicha("mail", "list").out == ""


def test_who_of_several_is_refused_for_good_is_told_once_and_stays_to_be_seen(zicha, site, office):
    with online(site) as server:
        office(server, closed_port())
        zicha("run", "xian")
        with open_for_mail(PostOffice(never=frozenset({LAW}))) as post:
            office(server, post.port)
            settings = zicha.workspace / "mail.toml"
            settings.write_text(settings.read_text("utf-8").replace(f'["{LAW}"]', f'["{LAW}", "zr@x.cn"]'), "utf-8")
            site.answers["/zwgk/1.html"] = html(_RIGHT)
            ended = zicha("run", "xian", **ahead(hours=2))
    assert [mail["X-Envelope-To"] for mail in post.taken if "法规科" in mail["Subject"]] == ["zr@x.cn"]
    assert "已发，但有人收不到：【自查】某某局·法规科：销号1" in ended.out
    assert f"{LAW}：5.1.1 no such user" in ended.out
    assert ended.out.count("代码550") == 2, "the mail to her alone, and the one to both"
    assert zicha("mail", "list").out.count("代码550") == 2
    assert f"{LAW}：5.1.1 no such user" in (zicha.workspace / "logs" / "zicha.log").read_text("utf-8")
