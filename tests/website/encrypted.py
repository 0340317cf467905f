"""The same small websites over TLS, with certificates that are in order or not."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from crawler.demo.server import LOOPBACK, Answering, Server, serving

_OAKLEY_2 = b"""\
-----BEGIN DH PARAMETERS-----
MIGHAoGBAP//////////yQ/aoiFowjTExmKLgNwc0SkCTgiKZ8x0Agu+pjsTmyJR
Sgh5jjQE3e+VGbPNOkMbMCsKbfJfFDdP4TVtbVHCReSFtXZiXn7G9ExC6aY37WsL
/1y29Aa37e44a/taiZ+lrp8kEXxLH+ZJKGZR7OZTgf//////////AgEC
-----END DH PARAMETERS-----
"""
"""The prime of 1024 bits that everybody used (RFC 2409, 6.2)."""


class _TlsServer(Server):
    def __init__(self, site: Answering, context: ssl.SSLContext):
        self._context = context
        super().__init__(site)

    @property
    def url(self) -> str:
        return f"https://{LOOPBACK}:{self.port}/"

    def get_request(self) -> tuple[Any, Any]:
        """The handshake is left to the thread that answers."""
        connection, address = super().get_request()
        return self._context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address


def with_certificate(certificate: trustme.LeafCert, whole: bool = True) -> ssl.SSLContext:
    """A server's side. whole: with the certificates of intermediate issuers."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if whole:
        certificate.configure_cert(context)
        return context
    return _loaded(context, certificate.private_key_pem.bytes() + certificate.cert_chain_pems[0].bytes())


def self_signed(host: str) -> ssl.SSLContext:
    """A server that vouches for itself."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(1))
    signed = made.not_valid_after(now + timedelta(30)).sign(key, hashes.SHA256())
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return _loaded(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), secret + signed.public_bytes(Encoding.PEM))


def old_protocol(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """A server that stopped learning at TLS 1.0."""
    context = with_certificate(certificate)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.options |= ssl.OP_NO_TLSv1_1 | ssl.OP_NO_TLSv1_2 | ssl.OP_NO_TLSv1_3
    return context


def weak_key_exchange(certificate: trustme.LeafCert, folder: Path) -> ssl.SSLContext:
    """A server that offers nothing but a Diffie-Hellman of 1024 bits."""
    parameters = folder / "dh.pem"
    parameters.write_bytes(_OAKLEY_2)
    context = with_certificate(certificate)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:@SECLEVEL=0")
    context.load_dh_params(parameters)
    return context


def no_common_cipher(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """A server with which nobody can agree, as one that speaks only 国密 to OpenSSL."""
    context = with_certificate(certificate)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("PSK-AES128-CBC-SHA")
    return context


def contexts(ca: trustme.CA, folder: Path) -> dict[str, Callable[[], ssl.SSLContext]]:
    """What makes a server's side on loopback, by the name of what is wrong with it. ca: an issuer that is trusted."""
    here, now = LOOPBACK, datetime.now(UTC)
    rsa = {"key_type": trustme.KeyType.RSA}
    return {
        "trusted": lambda: with_certificate(ca.issue_cert(here)),
        "expired": lambda: with_certificate(ca.issue_cert(here, not_after=now - timedelta(1))),
        "not_yet_valid": lambda: with_certificate(ca.issue_cert(here, not_before=now + timedelta(9))),
        "self_signed": lambda: self_signed(here),
        "wrong_host": lambda: with_certificate(ca.issue_cert("www.shili.example")),
        "missing_intermediate": lambda: with_certificate(ca.create_child_ca().issue_cert(here), whole=False),
        "old_protocol": lambda: old_protocol(ca.issue_cert(here, **rsa)),
        "weak_keys": lambda: weak_key_exchange(ca.issue_cert(here, **rsa), folder),
        "no_common_cipher": lambda: no_common_cipher(ca.issue_cert(here)),
    }


def _loaded(context: ssl.SSLContext, key_and_certificate: bytes) -> ssl.SSLContext:
    with TemporaryDirectory() as folder:
        both = Path(folder) / "both.pem"
        both.write_bytes(key_and_certificate)
        context.load_cert_chain(both)
    return context


@contextmanager
def encrypted(site: Answering, context: ssl.SSLContext) -> Iterator[Server]:
    """The site over TLS on loopback while the block runs."""
    with serving(_TlsServer(site, context)) as server:
        yield server
