"""What was fetched is on disk as it was, and stays there through a kill."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.artifacts import Fetch, Outcome
from checks.findings import Place
from checks.reading.responses import Answer
from crawler.archive.archive import RECORDS, Archive
from crawler.archive.records import RecordReader, RecordWriter

_AT = "2026-11-23T01:02:03+00:00"
_URL = "http://www.shili.example/"
_NAMES = st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=20).filter(
    lambda name: (
        name not in ("content-length", "content-encoding", "transfer-encoding")
        and not name.startswith("x-archive-orig-")
    )
)
_VALUES = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=60)
_ANSWERS = st.builds(
    Answer,
    st.sampled_from([_URL, f"{_URL}a?b=%D0%C5&c=中", "http://xn--fsq092h.example/"]),
    st.integers(100, 599),
    st.dictionaries(_NAMES, _VALUES, max_size=8),
    st.binary(max_size=5000),
)


def _kept(answer):
    return (
        answer.url,
        answer.status,
        {name: " ".join(value.split()) for name, value in answer.headers.items()},
        answer.body,
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(_ANSWERS, min_size=1, max_size=5))
def test_any_answer_comes_back(tmp_path_factory, answers):
    path = tmp_path_factory.mktemp("records") / RECORDS
    writer = RecordWriter(path)
    offsets = [writer.write(answer, _AT) for answer in answers]
    writer.close()
    assert [_kept(RecordReader(path).read(offset)) for offset in offsets] == [_kept(answer) for answer in answers]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\r\n\r\n",
        b"HTTP/1.1 404 Not Found\r\n\r\n",
        b"WARC/1.1\r\nWARC-Type: response\r\n\r\n",
        b"\x1f\x8b\x08\x00" * 9,
    ],
)
def test_a_body_that_looks_like_something_else_comes_back(tmp_path, body):
    writer = RecordWriter(tmp_path / RECORDS)
    offset = writer.write(Answer(_URL, 200, {"content-type": "text/html"}, body), _AT)
    writer.close()
    assert RecordReader(tmp_path / RECORDS).read(offset).body == body


def test_what_the_transfer_said_is_kept_under_another_name(tmp_path):
    writer = RecordWriter(tmp_path / RECORDS)
    offset = writer.write(Answer(_URL, 200, {"content-encoding": "gzip", "content-length": "99"}, b"abc"), _AT)
    writer.close()
    read = RecordReader(tmp_path / RECORDS).read(offset)
    assert read.headers == {"x-archive-orig-content-encoding": "gzip", "x-archive-orig-content-length": "99"}
    assert read.body == b"abc"


@pytest.fixture
def archive(tmp_path):
    archive = Archive(tmp_path)
    yield archive
    archive.close()


def _page(url=_URL, **changes):
    return Fetch(url, Outcome.OK, 200, url, "text/html", at=_AT, page=True, title="首页", **changes)


def test_a_fetch_comes_back_as_it_was(archive):
    fetches = [
        _page(),
        Fetch(f"{_URL}a", Outcome.REDIRECTED, 302, f"{_URL}b", "", "http_302", _AT, "HEAD", f"{_URL}b"),
        Fetch("http://坏 的", Outcome.MALFORMED, reason="malformed", at=_AT),
        Fetch(f"{_URL}foot.html", Outcome.OK, 200, f"{_URL}foot.html", at=_AT, fragment=True),
    ]
    for fetch in fetches:
        archive.keep(fetch)
    assert list(archive.index.fetches()) == fetches
    assert [archive.index.fetch(fetch.url) for fetch in fetches] == fetches
    assert archive.index.fetch("http://meiyou.example/") is None


def test_a_later_fetch_replaces_an_earlier_one(archive):
    archive.keep(Fetch(_URL, Outcome.TIMEOUT))
    archive.keep(_page(), Answer(_URL, 200, {}, b"new"))
    assert [fetch.outcome for fetch in archive.index.fetches()] == [Outcome.OK]


def test_a_target_knows_every_page_that_links_to_it(archive):
    archive.keep(_page(), Answer(_URL, 200, {}, b"1"), [(f"{_URL}x", "甲"), (f"{_URL}y", "")])
    archive.keep(_page(f"{_URL}2"), Answer(f"{_URL}2", 200, {}, b"2"), [(f"{_URL}x", "乙")])
    assert {target: tuple(places) for target, places in archive.index.links()} == {
        f"{_URL}x": (Place(_URL, "甲"), Place(f"{_URL}2", "乙")),
        f"{_URL}y": (Place(_URL, ""),),
    }


def test_what_was_flushed_survives_a_kill(tmp_path):
    killed = Archive(tmp_path)
    for number in range(50):
        killed.keep(_page(f"{_URL}{number}"), Answer(f"{_URL}{number}", 200, {}, b"x" * 100), [(_URL, "")])
    killed.flush()
    found = Archive(tmp_path)
    assert len(list(found.documents())) == 50
    assert len(next(iter(found.index.links()))[1]) == 50
    found.close()
    killed.close()


def test_nothing_is_pointed_at_that_is_not_there(tmp_path):
    """However far a killed crawl came, each stored page of the index opens."""
    killed = Archive(tmp_path)
    for number in range(1050):
        killed.keep(_page(f"{_URL}{number}"), Answer(f"{_URL}{number}", 200, {}, bytes(range(256))))
        if number % 100 == 99:
            killed.flush()
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in tmp_path.glob("*.*"):
        (copy / file.name).write_bytes(file.read_bytes())
    found = Archive(copy)
    assert [answer.body for _, answer in found.documents()] == [bytes(range(256))] * 1000
    found.close()
    killed.close()


def test_redirects_are_settled_once_or_twice_alike(archive):
    archive.keep(Fetch(f"{_URL}a", Outcome.REDIRECTED, 302, location=f"{_URL}b"))
    archive.keep(Fetch(f"{_URL}b", Outcome.REDIRECTED, 302, location=f"{_URL}c"))
    archive.keep(Fetch(f"{_URL}c", Outcome.BROKEN, 404, f"{_URL}c", reason="http_404"))
    archive.settle(10)
    once = list(archive.index.fetches())
    archive.settle(10)
    assert list(archive.index.fetches()) == once
    assert {fetch.outcome for fetch in once} == {Outcome.BROKEN}
