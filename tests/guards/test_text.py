"""What no file says: where it was written, and where packages come from."""

import re

BINARY = {".png", ".jpg", ".gif", ".ico", ".pdf", ".docx", ".xlsx", ".gz", ".xz", ".zip", ".doc", ".xls", ".woff2"}
# Written so that this file does not match itself.
BUILD_MACHINE = re.compile(
    r"(?<![\w.])/(?:r[o]ot|w[o]rk|h[o]me/\w+|U[s]ers/\w+|t[m]p/\w+|w[o]rkspace)/|C:\\U[s]ers\\\w"
)
REGISTRY = re.compile(
    r"p[y]pi\.org|p[y]thonhosted|/p[y]pi/|/s[i]mple/|p[y]pi\.tuna|m[i]rrors\.\w+\.\w+|n[p]mjs|g[h]cr\.io|"
    r"d[o]cker\.io|q[u]ay\.io|--(?:extra-)?i[n]dex-url|--find-l[i]nks|--trusted-h[o]st"
)


def _hits(sources, pattern):
    for path in sources.files():
        if path.suffix in BINARY:
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if found := pattern.search(line):
                yield f"{path.relative_to(sources.root).as_posix()}:{number}：{found[0]}"


def test_no_path_of_the_machine_it_was_written_on(sources):
    assert not list(_hits(sources, BUILD_MACHINE))


def test_no_address_of_a_package_registry(sources):
    """Whoever installs chooses the source; the locks hold versions and hashes only."""
    assert not [hit for hit in _hits(sources, REGISTRY) if not hit.startswith("Makefile:")]


def test_text_files_have_unix_line_ends_and_no_mark_in_front(sources):
    """Tables are apart: spreadsheet programs want the mark."""
    texts = (path for path in sources.files() if path.suffix not in {*BINARY, ".csv"})
    wrong = [
        path.relative_to(sources.root).as_posix()
        for path in texts
        if b"\r\n" in (content := path.read_bytes()) or content.startswith(b"\xef\xbb\xbf")
    ]
    assert not wrong, wrong
