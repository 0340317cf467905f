import ssl

import pytest

from crawler.fetching import tls


def _verification(code):
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


def _session(reason):
    error = ssl.SSLError(1, reason)
    error.reason = reason
    return error


def test_pages_are_trusted_by_certificate_and_name_unless_there_is_trouble():
    context = tls.strict("")
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_the_second_attempt_takes_what_old_servers_have():
    context = tls.tolerant()
    assert context.verify_mode is ssl.CERT_NONE
    assert context.options & 0x4, "servers without secure renegotiation"
    assert any(cipher["name"].startswith("AES128-SHA") for cipher in context.get_ciphers())


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (9, "tls_not_yet_valid"),
        (10, "tls_expired"),
        (18, "tls_self_signed"),
        (20, "tls_unknown_issuer"),
        (23, "tls"),
        (62, "tls_wrong_host"),
        (64, "tls_wrong_host"),
        (66, "tls_legacy"),
    ],
)
def test_a_certificate_says_what_is_wrong_with_it(code, said):
    assert tls.trouble(_verification(code)) == said


@pytest.mark.parametrize("reason", ["WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNEXPECTED_EOF_WHILE_READING", None])
def test_whoever_cannot_speak_is_not_called_old(reason):
    assert tls.trouble(_session(reason)) == tls.HANDSHAKE


@pytest.mark.parametrize("reason", ["DH_KEY_TOO_SMALL", "UNSAFE_LEGACY_RENEGOTIATION_DISABLED", "UNSUPPORTED_PROTOCOL"])
def test_an_old_server_deserves_a_second_attempt(reason):
    assert tls.trouble(_session(reason)) == "tls_legacy"
