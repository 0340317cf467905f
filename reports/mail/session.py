"""One conversation with a mail server: greeted, encrypted, logged in, and over when its time is."""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer

from reports.mail.server import MailServer, Security

_MECHANISMS = ("PLAIN", "LOGIN", "CRAM-MD5")


class Answered(Exception):
    """The server said something else than was hoped. general: it would say so to every mail."""

    def __init__(self, code: int, text: bytes | str, general: bool = False):
        super().__init__(code)
        self.code, self.general = code, general
        self.text = text if isinstance(text, str) else text.decode("utf-8", "replace")


def expect(code: int, text: bytes, hoped: int = 2, general: bool = False) -> None:
    """hoped: the first digit of the code. Raises Answered for another one."""
    if code // 100 != hoped:
        raise Answered(code, text, general)


@contextmanager
def session(server: MailServer, longest: float) -> Iterator[smtplib.SMTP]:
    """longest: seconds after which it is hung up. Raises Answered, OSError, smtplib.SMTPException."""
    try:
        smtp = server.dial()
    except smtplib.SMTPConnectError as error:
        raise Answered(error.smtp_code, error.smtp_error, general=True) from error
    watch = Timer(longest, _hang_up, (smtp,))
    watch.daemon = True
    watch.start()
    try:
        _introduce(smtp, server)
        yield smtp
        with suppress(OSError, smtplib.SMTPException):
            smtp.quit()
    finally:
        watch.cancel()
        smtp.close()


def _hang_up(smtp: smtplib.SMTP) -> None:
    with suppress(OSError, AttributeError):
        smtp.sock.shutdown(2)


def _introduce(smtp: smtplib.SMTP, server: MailServer) -> None:
    expect(*smtp.ehlo(), general=True)
    if server.security is Security.STARTTLS:
        if not smtp.has_extn("starttls"):
            raise Answered(530, "服务器不支持 STARTTLS 加密，没有发送", general=True)
        expect(*smtp.starttls(context=server.context()), general=True)
        expect(*smtp.ehlo(), general=True)
    if server.user:
        _log_in(smtp, server)


def _log_in(smtp: smtplib.SMTP, server: MailServer) -> None:
    """One try in one way: a wrong password said three times may lock the account."""
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    known = [way for way in _MECHANISMS if way in offered]
    if not known:
        raise Answered(535, "服务器不提供可用的登录方式", general=True)
    smtp.user, smtp.password = server.user, server.password
    try:
        smtp.auth(known[0], getattr(smtp, f"auth_{known[0].lower().replace('-', '_')}"))
    except smtplib.SMTPAuthenticationError as error:
        raise Answered(error.smtp_code, error.smtp_error, general=True) from error
