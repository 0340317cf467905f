"""Hands one mail to a mail server, and says how far it got.

Between the last byte and the server's answer nobody knows whether the mail was taken; that moment is kept as short as
can be: the final dot leaves alone, after a look whether the server is still there.
"""

import re
import smtplib
import ssl
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from functools import partial

from reports.formats.parts.inert import inert
from reports.mail.delivery import Delivery, Fate
from reports.mail.server import MailServer
from reports.mail.session import Answered, expect, session

_LONGEST = 600
"""Seconds for one mail altogether; a server may be slow, but not for ever."""
_LOOK = 0.1
"""Seconds in which a server that hung up is found out."""
_TOO_LARGE, _CLOSING = 552, 421
_DOT = re.compile(rb"^\.", re.MULTILINE)


def send(server: MailServer, message: EmailMessage, to: Sequence[str], longest: float = _LONGEST) -> Delivery:
    """One attempt for those who wait for it. Raises nothing that a server or a network can cause."""
    return _attempt(server, longest, partial(_hand_over, server=server, message=message, to=to))


def greet(server: MailServer) -> Delivery:
    """Says hello, logs in and leaves; sends nothing."""
    return _attempt(server, server.timeout, lambda _: Delivery(Fate.DELIVERED))


def _attempt(server: MailServer, longest: float, act: Callable[[smtplib.SMTP], Delivery]) -> Delivery:
    try:
        with session(server, longest) as smtp:
            return act(smtp)
    except Answered as answer:
        return _refusal(server, answer)
    except ssl.SSLCertVerificationError as error:
        told = f"邮件服务器的证书不可信（{error.verify_message}）；单位自签的，用 ca_bundle 写明根证书"
        return Delivery(Fate.HELD, told, general=True)
    except (OSError, smtplib.SMTPException, UnicodeError) as error:
        told = f"连不上邮件服务器 {server.host}:{server.port}（{_said(server, error)}）"
        return Delivery(Fate.LATER, told, general=True)


def _hand_over(smtp: smtplib.SMTP, server: MailServer, message: EmailMessage, to: Sequence[str]) -> Delivery:
    body = _DOT.sub(b"..", message.as_bytes())
    body = body if body.endswith(b"\r\n") else body + b"\r\n"
    options = [f"size={len(body)}"] if smtp.has_extn("size") else []
    code, text = smtp.mail(server.sender, options)
    expect(code, text, general=code != _TOO_LARGE)
    refused, later = {}, {}
    for address in to:
        code, text = smtp.rcpt(address)
        answer = Answered(code, text)
        if code == _CLOSING:
            raise answer
        if code // 100 != 2:
            (refused if code // 100 == 5 else later)[address] = _words(server, answer)
    if len(refused) + len(later) == len(to):
        told = "；".join(f"{address}：{why}" for address, why in (refused | later).items())
        return Delivery(Fate.LATER if later else Fate.REFUSED, told, refused)
    try:
        doubt = _pour(smtp, body)
    except Answered as answer:
        return _refusal(server, answer, refused)
    except (OSError, smtplib.SMTPException) as error:
        return Delivery(Fate.LATER, f"发送中途断开（{_said(server, error)}）", refused)
    return Delivery(Fate.UNSURE, doubt, refused) if doubt else Delivery(Fate.DELIVERED, "", refused, later)


def _pour(smtp: smtplib.SMTP, body: bytes) -> str:
    """Everything but the dot, a look, the dot. Gives a sentence when the answer to the dot does not come."""
    expect(*smtp.docmd("DATA"), hoped=3)
    smtp.send(body)
    if _speaks(smtp):
        raise Answered(*smtp.getreply())
    smtp.send(b".\r\n")
    try:
        code, text = smtp.getreply()
    except (OSError, smtplib.SMTPException):
        code, text = -1, b""
    if code < 0:
        return "全部内容已经送出，但服务器没有答复就断开了，不能确定是否收到"
    expect(code, text)
    return ""


def _speaks(smtp: smtplib.SMTP) -> bool:
    """Whether the server says something, or hung up, although it is our turn."""
    usual = smtp.sock.gettimeout()
    smtp.sock.settimeout(_LOOK)
    try:
        smtp.file.peek(1)
    except TimeoutError:
        smtp.file = None  # a reader that waited in vain cannot be used again
        return False
    finally:
        smtp.sock.settimeout(usual)
    return True


def _refusal(server: MailServer, answer: Answered, refused: dict[str, str] | None = None) -> Delivery:
    told = _words(server, answer)
    if answer.code == _TOO_LARGE:
        return Delivery(Fate.TOO_LARGE, told, refused or {})
    if answer.code // 100 == 5:
        fate = Fate.HELD if answer.general else Fate.REFUSED
        return Delivery(fate, told, refused or {}, general=answer.general)
    return Delivery(Fate.LATER, told, refused or {}, general=answer.general or answer.code == _CLOSING)


def _words(server: MailServer, answer: Answered) -> str:
    return f"{_clean(server, answer.text)}（代码{answer.code}）"


def _said(server: MailServer, error: Exception) -> str:
    return _clean(server, str(error) or type(error).__name__)


def _clean(server: MailServer, text: str) -> str:
    """A server may say anything, also what it was told."""
    return inert(text.replace(server.password, "***") if server.password else text, 200)
