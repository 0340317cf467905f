"""The catalogue of faults: what a crawl may meet, and how many cases of each the faulty website must hold.

A row that nobody tries is a promise that nobody keeps.
"""

import tomllib
from collections import Counter
from pathlib import PurePosixPath

from tests.website.cases import load

FAULTS = {
    # answers
    "404, 410": 2,
    "5xx for good": 2,
    "5xx now and then": 2,
    "429 and Retry-After": 3,
    "401": 1,
    "login redirect": 1,
    "no reason phrase": 2,
    "103": 1,
    "chunks": 3,
    "Content-Length that is short, long, doubled or missing": 6,
    "cookies alone": 1,
    "LF only": 1,
    "bad header line": 1,
    "HTTP/0.9": 1,
    "garbage": 1,
    "empty reply": 1,
    "RST": 3,
    "keep-alive lie": 2,
    "256 KiB header": 1,
    "empty body": 2,
    "999": 1,
    "403, 405, 412, 521 without a word": 3,
    "HEAD refused, GET served": 7,
    "HEAD served, GET refused": 2,
    # slow
    "silence": 3,
    "slow-loris": 2,
    "endless headers": 1,
    "endless body": 1,
    "10 MB": 1,
    "nobody listens": 1,
    "blackhole SYN": 1,
    # codings
    "gzip, x-gzip, GZIP, members, trailing garbage": 5,
    "deflate and raw deflate": 2,
    "br and zstd": 2,
    "unknown coding": 1,
    "coding that lies": 1,
    "coding cut short": 1,
    "fifty codings": 1,
    "bombs of gzip, deflate, br, zstd and gzip in gzip": 5,
    # charsets
    "GBK declared in the header, in a meta, nowhere": 4,
    "GBK that is called UTF-8, UTF-8 that is called GBK": 2,
    "gb2312 with characters it lacks, gb18030": 2,
    "big5": 1,
    "byte order marks: UTF-8, UTF-16": 2,
    "NUL inside": 1,
    "meta at 1.5 KB": 1,
    "XML declaration": 1,
    "UTF-8 declared nowhere, or in vain": 3,
    "UTF-8 cut short": 1,
    # redirects
    "redirect codes": 5,
    "chains of 5 and 30": 2,
    "redirect to what is missing": 1,
    "loops of one and of two": 3,
    "cookie gate": 2,
    "Location that is missing, bad, raw UTF-8 or padded": 4,
    "redirect to ftp:, file:, javascript:": 3,
    "redirect to another host": 1,
    "Refresh header": 1,
    "meta refresh": 2,
    "30 s auto-refresh": 1,
    "JS redirect": 2,
    "JS redirect guard": 2,
    # carriers
    "a": 2,
    "area": 2,
    "img": 2,
    "img-lazy-src": 2,
    "img-lazy-original": 2,
    "img-srcset": 3,
    "picture-source": 2,
    "video": 2,
    "video-poster": 2,
    "video-source": 2,
    "audio": 2,
    "track": 2,
    "embed": 2,
    "object": 2,
    "iframe": 2,
    "script": 2,
    "stylesheet": 2,
    "icon": 2,
    "touch-icon": 2,
    "manifest": 2,
    "input-image": 2,
    "svg-a": 2,
    "svg-image": 2,
    "background": 2,
    "style-attribute": 3,
    "style-import": 2,
    "style-url": 2,
    "onclick": 2,
    "javascript-address": 2,
    "data-url": 2,
    "option": 2,
    "document-write": 2,
    "cdata-record": 2,
    "frame": 1,
    "css url() and @import in a sheet": 1,
    "comments": 4,
    "JS strings": 4,
    "textarea": 1,
    "noscript": 1,
    "preconnect": 1,
    "forms that send something": 1,
    "templates of scripts": 5,
    # pages
    "base href: relative, target only, two": 4,
    "anchors": 1,
    "5,000 nested div": 1,
    "50,000 links": 1,
    "1 MiB data:": 1,
    "malformed HTML": 4,
    # addresses
    "javascript:, mailto:, tel:, data:, blob:, weixin:": 12,
    "# and blank": 4,
    "http:// and bad ports": 4,
    "http//, https;//, htp://, http://http://": 7,
    "C:\\ and file:": 3,
    "backslash": 2,
    "spaces, tabs and line ends": 5,
    "中文, GBK %, broken %": 8,
    "&copy=, &amp; and query order": 5,
    "slash, case, .., //, /./": 12,
    "userinfo": 1,
    "8 KB": 1,
    "names that do not resolve, IDN, 64-char labels": 7,
    # missing
    "soft 404, 6 kinds": 6,
    "catch-all": 4,
    "soft 404 guards": 5,
    "needs_render": 1,
    # traps
    "calendar": 2,
    "session id": 1,
    "recursive path": 1,
    "query growth": 1,
    "facets": 1,
    "soft pagination": 1,
    # robots
    "robots disallow, wildcard, longest allow": 6,
    "robots with BOM and CRLF": 2,
    "addresses that act": 2,
    # private
    "private: dotted, decimal, hex, octal, short": 9,
    "private: 0.0.0.0, IPv6, mapped, NAT64": 5,
    "private: names": 1,
    "private: redirect, refresh, image, frame": 4,
    "private: XXE": 1,
    # certificates
    "certificate in order": 1,
    "expired": 1,
    "not yet valid": 1,
    "self-signed": 1,
    "wrong host": 1,
    "missing intermediate": 1,
    "TLS 1.0": 2,
    "no common cipher, 国密": 1,
    "plain on the TLS port": 1,
    # attachments
    "PDF that loops, is cut, is empty, is HTML": 6,
    "docx bomb, billion laughs, zip slip": 3,
    "Content-Disposition traversal": 1,
    "odd types of attachments": 5,
    # hostile
    "hostile text: markup": 5,
    "hostile text: formulas": 7,
    "hostile text: templates": 3,
    "hostile text: line ends": 2,
    "hostile text: control characters": 4,
    "hostile text: SQL, paths": 2,
    "hostile text: 40,000 characters": 1,
    "hostile addresses": 2,
    "hostile titles and excerpts": 1,
}
"""Bad input by group and kind."""

GOVERNMENT = {
    "加速乐": 3,
    "瑞数, also 202 and 200": 3,
    "阿里云": 2,
    "网防G01": 2,
    "创宇盾": 2,
    "challenges of 403, 503, 200": 3,
    "maintenance page": 2,
    "cookies alone": 2,
    "UA sniffing": 2,
    "rate limits": 1,
    "http-only, https-only": 2,
    "moved_home": 2,
    "meta refresh column": 1,
    "JS-written refresh": 1,
    "JS redirect guard, in pages with content": 1,
    "external-link prompt pages": 3,
    "dead javascript: links": 1,
    "GBK": 1,
    "encoded paths as written": 1,
    "200 HTML for a .pdf": 1,
}
"""What Chinese government sites are known for."""

WHOLE_SITES = {
    "robots 5xx": 3,
    "challenge at the door": 3,
    "maintenance of the whole site": 2,
    "the whole site is down": 2,
    "login wall": 1,
    "hijacked home": 1,
    "catch-all 200": 1,
}
"""Sites of which nothing can be said."""

ELSEWHERE = {
    "a time-out counts as dead only when a later run meets it again": "tests/e2e/test_silence.py",
    "a failure that is gone at the second look": "tests/e2e/test_second_look.py",
    "a server that fails all over": "tests/e2e/test_site_goes_down.py",
    "Retry-After is kept, and only the one who waits waits": "tests/e2e/test_transport.py",
    "a gate's cookie is shown to nobody else": "tests/e2e/test_transport.py",
    "the site's own certificate": "tests/e2e/test_tls.py",
    "the start address does not resolve, or nobody listens there": "tests/e2e/test_bad_input.py",
    "every saved answer and page gets its known verdict": "tests/checks/reading/test_responses.py",
}
"""What needs a run of its own, and the file that drives it."""


def _lacking(wanted, tried):
    return {row: fewest for row, fewest in wanted.items() if tried[row] < fewest}


def test_every_row_of_the_catalogue_is_tried():
    tried = Counter(case.row for case in load()[1])
    assert _lacking(FAULTS | GOVERNMENT, tried) == {}
    assert set(tried) <= {*FAULTS, *GOVERNMENT}


def test_every_way_to_be_no_evidence_is_tried(sources):
    tried = Counter(site["row"] for site in tomllib.loads(sources.read("tests/website/whole_sites.toml"))["site"])
    assert _lacking(WHOLE_SITES, tried) == {}
    assert set(tried) <= set(WHOLE_SITES)


def test_what_is_tried_elsewhere_is_there(sources):
    assert [path for path in ELSEWHERE.values() if not (sources.root / PurePosixPath(path)).is_file()] == []


def test_cases_have_names_of_their_own():
    names = Counter((case.group, case.id) for case in load()[1])
    assert [name for name, times in names.items() if times > 1] == []
