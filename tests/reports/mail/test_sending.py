"""One attempt, with a real mail server on loopback."""

import socket
import ssl
import threading
from contextlib import contextmanager
from dataclasses import replace

import pytest
import trustme

from reports.mail.delivery import Fate
from reports.mail.message import message
from reports.mail.sending import greet, send
from reports.mail.server import MailServer, Security
from tests.website.encrypted import with_certificate
from tests.website.postoffice import LOOPBACK, PostOffice, open_for_mail

A, B, SENDER = "a@example.gov.cn", "b@example.gov.cn", "zicha@example.gov.cn"
PASSWORD = "Mima-7391"


@pytest.fixture(scope="module")
def ca():
    return trustme.CA(key_type=trustme.KeyType.RSA)


@pytest.fixture(scope="module")
def tls(ca):
    return with_certificate(ca.issue_cert(LOOPBACK))


@pytest.fixture
def bundle(ca, tmp_path):
    path = tmp_path / "issuer.pem"
    ca.cert_pem.write_to_path(str(path))
    return str(path)


def _server(office, security=Security.NONE, **more):
    return MailServer(LOOPBACK, office.port, security, SENDER, timeout=10, **more)


def _send(make, server, to=(A, B), **more):
    mail = make.mail(**more)
    return send(server, message(mail, SENDER, make.now, ("台账-法规科.xlsx", b"PK" * 500)), to)


def test_it_arrives_as_it_was_written(make):
    with open_for_mail(PostOffice()) as office:
        text = "第一行\n.第二行以点开头\n..\n.\n最后"
        assert _send(make, _server(office), text=text).fate is Fate.DELIVERED
    (mail,) = office.taken
    assert mail["X-Envelope-To"].split() == [A, B]
    assert mail["Message-ID"] == "<1@example.gov.cn>"
    assert mail["From"] == f"自查 <{SENDER}>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_body(("plain",)).get_content().replace("\r\n", "\n").strip() == text
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("台账-法规科.xlsx", b"PK" * 500)


class TestEncrypted:
    def test_from_the_first_byte_with_a_password(self, make, tls, bundle):
        office = PostOffice(user="zicha", password=PASSWORD)
        with open_for_mail(office, tls=tls):
            server = _server(office, Security.SSL, ca_bundle=bundle, user="zicha", password=PASSWORD)
            assert _send(make, server).fate is Fate.DELIVERED
        assert office.logins == [PASSWORD]
        assert PASSWORD not in repr(server)

    def test_asked_for(self, make, tls, bundle):
        with open_for_mail(PostOffice(), starttls=tls) as office:
            assert _send(make, _server(office, Security.STARTTLS, ca_bundle=bundle)).fate is Fate.DELIVERED

    def test_asked_for_and_not_there_nothing_is_sent(self, make):
        with open_for_mail(PostOffice()) as office:
            found = _send(make, _server(office, Security.STARTTLS))
        assert (found.fate, found.general) == (Fate.HELD, True)
        assert "STARTTLS" in found.told
        assert office.spoken == office.taken == []

    @pytest.mark.parametrize("security", [Security.SSL, Security.STARTTLS])
    def test_a_certificate_that_nobody_vouches_for(self, make, tls, security):
        office = PostOffice(user="zicha", password=PASSWORD)
        with open_for_mail(office, **{security.value: tls} if security is Security.STARTTLS else {"tls": tls}):
            found = _send(make, _server(office, security, user="zicha", password=PASSWORD))
        assert (found.fate, office.logins, office.taken) == (Fate.HELD, [], [])
        assert "证书不可信" in found.told

    def test_a_certificate_for_another_host(self, make, ca, bundle):
        with open_for_mail(PostOffice(), tls=with_certificate(ca.issue_cert("mail.example.gov.cn"))) as office:
            assert _send(make, _server(office, Security.SSL, ca_bundle=bundle)).fate is Fate.HELD

    def test_a_wrong_password_is_said_once_and_repeated_nowhere(self, make, tls, bundle):
        office = PostOffice(user="zicha", password="another")
        with open_for_mail(office, tls=tls):
            server = _server(office, Security.SSL, ca_bundle=bundle, user="zicha", password=PASSWORD)
            found = _send(make, server)
            assert greet(server).fate is Fate.HELD
        assert (found.fate, found.general, len(office.logins)) == (Fate.HELD, True, 2)
        assert "535" in found.told
        assert PASSWORD not in found.told


class TestRefused:
    def test_one_of_two(self, make):
        with open_for_mail(PostOffice(never=frozenset({A}))) as office:
            found = _send(make, _server(office))
        assert (found.fate, set(found.refused), found.later) == (Fate.DELIVERED, {A}, {})
        assert "550" in found.refused[A]
        assert "\x1b" not in found.refused[A]
        assert [mail["X-Envelope-To"] for mail in office.taken] == [B]

    def test_both(self, make):
        with open_for_mail(PostOffice(never=frozenset({A, B}))) as office:
            found = _send(make, _server(office))
        assert (found.fate, set(found.refused), office.taken) == (Fate.REFUSED, {A, B}, [])

    def test_too_large(self, make):
        with open_for_mail(PostOffice(largest=1000)) as office:
            found = _send(make, _server(office))
        assert (found.fate, office.taken) == (Fate.TOO_LARGE, [])


class TestNotNow:
    @pytest.mark.parametrize("mode", ["greylist", "closing", "middle"])
    def test_nothing_was_taken_and_it_is_certain(self, make, mode):
        with open_for_mail(PostOffice(mode)) as office:
            found = _send(make, _server(office))
        assert (found.fate, office.taken) == (Fate.LATER, [])

    def test_after_the_dot_it_is_not_certain(self, make):
        with open_for_mail(PostOffice("dot")) as office:
            found = _send(make, _server(office))
        assert (found.fate, len(office.taken)) == (Fate.UNSURE, 1)

    def test_nobody_listens(self, make):
        with socket.create_server((LOOPBACK, 0)) as taken:
            port = taken.getsockname()[1]
        found = _send(make, MailServer(LOOPBACK, port, Security.NONE, SENDER))
        assert (found.fate, found.general) == (Fate.LATER, True)
        assert f"{LOOPBACK}:{port}" in found.told

    def test_no_such_host(self, make):
        found = _send(make, MailServer("mail.invalid", 25, Security.NONE, SENDER))
        assert (found.fate, found.general) == (Fate.LATER, True)

    def test_a_bundle_that_is_not_there(self, make):
        with open_for_mail(PostOffice()) as office:
            found = _send(make, _server(office, Security.SSL, ca_bundle="/nicht/da.pem"))
        assert found.fate is Fate.LATER

    @pytest.mark.parametrize("answer", [b"", b"220 hello\r\n", b"554 no service\r\n", b"HTTP/1.1 400 Bad\r\n\r\n"])
    def test_a_server_that_says_nothing_more(self, make, answer):
        with _silent(answer) as port:
            server = replace(MailServer(LOOPBACK, port, Security.NONE, SENDER), timeout=0.5)
            assert _send(make, server).fate is (Fate.HELD if b"554" in answer else Fate.LATER)

    def test_a_server_that_speaks_for_ever_is_left(self, make):
        with _silent(b"220 hello\r\n" + b"250-still\r\n" * 3, again=b"250-more\r\n") as port:
            server = MailServer(LOOPBACK, port, Security.NONE, SENDER, timeout=5)
            found = send(server, message(make.mail(), SENDER, make.now), (A,), longest=1.0)
        assert found.fate is Fate.LATER


@contextmanager
def _silent(greeting, again=b""):
    """Says something, and then nothing, or the same again and again."""
    listener = socket.create_server((LOOPBACK, 0))
    over = threading.Event()

    def serve():
        while not over.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                try:
                    connection.sendall(greeting)
                    while not over.wait(0.1 if again else 60):
                        connection.sendall(again)
                except OSError:
                    continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        over.set()
        listener.close()


def test_a_context_verifies():
    assert MailServer("h", 1, Security.SSL, SENDER).context().verify_mode is ssl.CERT_REQUIRED
