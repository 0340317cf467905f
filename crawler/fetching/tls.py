"""Encrypted connections: how far a host is trusted, and what exactly is wrong where it is not.

A visitor's browser warns of a bad certificate; the pages behind it are published all the same and must be inspected.
So hosts of the site are asked again without verification, and the trouble is remembered and told.
"""

import ssl

_REASONS = {
    9: "tls_not_yet_valid",
    10: "tls_expired",
    18: "tls_self_signed",
    19: "tls_unknown_issuer",
    20: "tls_unknown_issuer",
    21: "tls_unknown_issuer",
    62: "tls_wrong_host",
    64: "tls_wrong_host",
    66: "tls_legacy",
    67: "tls_legacy",
    68: "tls_legacy",
}
"""By OpenSSL's verification code (X509_V_ERR_*): the last three are weak keys and digests."""
_OLD = frozenset(
    {
        "BAD_SIGNATURE",
        "DH_KEY_TOO_SMALL",
        "EE_KEY_TOO_SMALL",
        "LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED",
        "NO_PROTOCOLS_AVAILABLE",
        "NO_SHARED_SIGNATURE_ALGORITHMS",
        "SSLV3_ALERT_HANDSHAKE_FAILURE",
        "TLSV1_ALERT_INSUFFICIENT_SECURITY",
        "TLSV1_ALERT_PROTOCOL_VERSION",
        "UNSAFE_LEGACY_RENEGOTIATION_DISABLED",
        "UNSUPPORTED_PROTOCOL",
        "WRONG_SIGNATURE_TYPE",
        "WRONG_SSL_VERSION",
    }
)
"""OpenSSL's words for a server that may only be old."""
HANDSHAKE = "tls_handshake"
_LEGACY = "tls_legacy"
_OP_LEGACY_SERVER_CONNECT = 0x4  # ssl.OP_LEGACY_SERVER_CONNECT, which Python knows from 3.12 on


class TlsFailure(Exception):
    """There was somebody to talk to, but no TLS session. str: a machine reason, tls_expired and the like."""


def strict(ca_bundle: str) -> ssl.SSLContext:
    """What a browser of today accepts. ca_bundle: a file of trusted issuers, or "" for the system's own."""
    context = ssl.create_default_context(cafile=ca_bundle or None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2  # some builds of Python leave it to the system's configuration
    return context


def tolerant() -> ssl.SSLContext:
    """Whatever certificate, and protocols and keys that browsers gave up."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers("ALL:!aNULL:!eNULL:@SECLEVEL=0")
    context.options |= _OP_LEGACY_SERVER_CONNECT
    return context


def trouble(error: BaseException) -> str:
    """What a failed TLS session means: tls_expired, tls_wrong_host …, tls_legacy when the server may only be old."""
    cause = getattr(error, "certificate_error", None) or getattr(error, "os_error", None) or error
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _REASONS.get(cause.verify_code, "tls")
    return _LEGACY if getattr(cause, "reason", None) in _OLD else HANDSHAKE
