"""A mail server on loopback that can be busy, refuse, hang up in the middle or after the dot; it keeps what it took."""

import asyncio
import socket
import ssl
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

LOOPBACK = "127.0.0.1"


@dataclass
class PostOffice:
    """mode: what it does to the first `times` attempts for each recipient: "greylist", "middle", "dot", "closing",
    "stall" (after the dot), "silent" (before it) or "". never: recipients it refuses for good. largest: bytes it
    takes. slow: seconds before each answer. taken: what it has, in order, also what it never acknowledged. tried:
    attempts by recipient. logins: passwords it was told. spoken: commands.
    """

    mode: str = ""
    times: int = 3
    never: frozenset[str] = frozenset()
    largest: int = 50_000_000
    slow: float = 0.0
    user: str = ""
    password: str = ""
    port: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    tried: Counter[str] = field(default_factory=Counter)
    logins: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)

    def to(self, address: str) -> list[EmailMessage]:
        """What it took for somebody, in order."""
        return [mail for mail in self.taken if address in mail["X-Envelope-To"].split()]

    def fails(self, recipients: Sequence[str]) -> bool:
        return self.tried[recipients[0]] <= self.times

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        self.spoken.append("MAIL")
        await asyncio.sleep(self.slow)
        envelope.mail_from = address
        sizes = [int(option[5:]) for option in options if option.upper().startswith("SIZE=")]
        return "552 5.3.4 too large" if sizes and sizes[0] > self.largest else "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        self.tried[address] += 1
        stuck = self.mode == "silent" and self.fails([address])
        await asyncio.sleep(50 if stuck else self.slow)
        if address in self.never:
            return "550 5.1.1 no such user\x1b[31m"
        if self.fails([address]) and self.mode in ("greylist", "closing"):
            return "451 4.7.1 greylisted" if self.mode == "greylist" else "421 closing"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        mail = message_from_bytes(envelope.original_content, policy=default)
        mail["X-Envelope-To"] = " ".join(envelope.rcpt_tos)
        self.taken.append(mail)
        if self.mode == "dot" and self.fails(envelope.rcpt_tos):
            server.transport.abort()
        stuck = self.mode == "stall" and self.fails(envelope.rcpt_tos)
        await asyncio.sleep(50 if stuck else self.slow)
        return "250 OK"

    def authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, told: Any) -> AuthResult:
        assert isinstance(told, LoginPassword)
        self.logins.append(told.password.decode())
        right = (told.login.decode(), told.password.decode()) == (self.user, self.password)
        return AuthResult(success=right, handled=False, message=None if right else f"535 no: {told.password.decode()}")


class _Smtp(SMTP):
    async def smtp_DATA(self, arg: str) -> None:
        office = self.event_handler
        if office.mode == "middle" and office.fails(self.envelope.rcpt_tos):
            await self.push("354 go on")
            await self._reader.read(200)
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Smtp(self.handler, **self.SMTP_kwargs)


@contextmanager
def open_for_mail(
    office: PostOffice, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None
) -> Iterator[PostOffice]:
    """On loopback while the block runs; a free port the first time, the same one later."""
    asked = {"authenticator": office.authenticate, "auth_require_tls": False} if office.user else {}
    controller = _Controller(
        office, LOOPBACK, office.port, ssl_context=tls, tls_context=starttls, data_size_limit=office.largest, **asked
    )
    if not office.port:
        controller.port = office.port = _free()
    controller.start()
    try:
        yield office
    finally:
        controller.stop()


def _free() -> int:
    with socket.create_server((LOOPBACK, 0)) as taken:
        return taken.getsockname()[1]
