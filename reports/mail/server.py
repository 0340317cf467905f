"""The office's mail server."""

import re
import socket
import ssl
from dataclasses import dataclass, field
from enum import StrEnum
from smtplib import SMTP, SMTP_SSL

_NAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")


class Security(StrEnum):
    """TLS from the first byte; TLS after asking for it, or nothing is sent; none, for a relay inside the office."""

    SSL = "ssl"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MailServer:
    """sender: the address in From. ca_bundle: a PEM file trusted beside the system's. timeout: seconds of silence.

    Certificates are always verified. The password is in no representation.
    """

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    ca_bundle: str = ""
    timeout: float = 30.0

    def dial(self) -> SMTP:
        """A connection that was greeted. Raises OSError, smtplib.SMTPException."""
        name = socket.gethostname()  # may be Chinese, which SMTP cannot say
        ours = name if _NAME.fullmatch(name) else "[127.0.0.1]"
        if self.security is Security.SSL:
            return SMTP_SSL(self.host, self.port, ours, timeout=self.timeout, context=self.context())
        return SMTP(self.host, self.port, ours, timeout=self.timeout)

    def context(self) -> ssl.SSLContext:
        """Raises OSError for a bundle that cannot be read."""
        made = ssl.create_default_context()
        if self.ca_bundle:
            made.load_verify_locations(self.ca_bundle)
        return made
