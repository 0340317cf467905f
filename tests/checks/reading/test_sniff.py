import pytest

from checks.reading.sniff import Kind, looks_like_html, sniff

HTML = b"<!DOCTYPE html><html><body>a</body></html>"


@pytest.mark.parametrize(
    ("content_type", "body", "kind"),
    [
        ("text/html; charset=utf-8", HTML, Kind.HTML),
        ("text/html", b"plain words", Kind.HTML),
        ("application/xhtml+xml", b"<?xml version='1.0'?><html/>", Kind.HTML),
        ("", HTML, Kind.HTML),
        ("", b"\xef\xbb\xbf\r\n<!-- x --><html>", Kind.HTML),
        ("", b"\xff\xfe" + "<html>".encode("utf-16-le"), Kind.HTML),
        ("", b"", Kind.HTML),
        ("application/octet-stream", HTML, Kind.HTML),
        ("text/html", b"%PDF-1.4", Kind.FILE),
        ("text/html", b"PK\x03\x04", Kind.FILE),
        ("", b"\xd0\xcf\x11\xe0\xa1\xb1", Kind.FILE),
        ("", b"\x89PNG", Kind.FILE),
        ("application/pdf", HTML, Kind.FILE),
        ("application/octet-stream", b"\x00\x01", Kind.FILE),
        ("application/octet-stream", b"", Kind.FILE),
        ("image/jpeg", b"", Kind.FILE),
        ("application/json", b'{"a":"<html>"}', Kind.DATA),
        ("text/plain", b"<html> as an example", Kind.DATA),
        ("text/xml;charset=utf-8", b"<datastore/>", Kind.DATA),
        ("application/javascript", b"var a = '<html>';", Kind.DATA),
    ],
)
def test_what_a_body_is(content_type, body, kind):
    assert sniff(content_type, body) is kind


@pytest.mark.parametrize(
    "body", [b"", b"text", b"<datastore>", b"<abbr", b"{}", b"< html>", b"<?xml version='1.0'?><rss>"]
)
def test_what_is_no_html(body):
    assert not looks_like_html(body)
