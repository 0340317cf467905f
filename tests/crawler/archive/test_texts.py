"""The text of attachments on disk: read once, found again by the bytes it came from, whole or not at all."""

import pytest

from checks.reading.attachments.extract import Extract
from checks.reading.attachments.passage import Passage
from checks.reading.attachments.unread import Unread
from crawler.archive.rows import Stored
from crawler.archive.texts import Texts

_WHOLE = Extract((Passage("第1页", "关于通知"), Passage("表“名单”B4", "=1+1")))
_PARTLY = Extract((Passage("第1页", "关于"),), Unread.SCANNED, "第2、3页")
_UNREAD = Extract((), Unread.DAMAGED, "压缩包内“坏.docx”")


def _stored(body: str, origin: str = "") -> Stored:
    return Stored("http://www.shili.example/1.pdf", 0, origin, body, False, True)


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "20261123-010000"
    found.mkdir()
    return found


def test_what_was_kept_is_found_at_once_and_later(folder):
    texts = Texts(folder, "0")
    for body, extract in (("a", _WHOLE), ("b", _PARTLY), ("c", _UNREAD), ("d", Extract())):
        texts.keep(_stored(body), "<urn:uuid:1>", extract)
    for known in (texts, Texts(folder, "0"), Texts(folder, "1")):
        assert [known.find(_stored(body)) for body in "abcd"] == [_WHOLE, _PARTLY, _UNREAD, Extract()]
        assert known.find(_stored("e")) is None


def test_an_unchanged_file_keeps_the_text_of_the_run_that_holds_it(folder):
    Texts(folder, "0").keep(_stored("a"), "", _WHOLE)
    later = folder.with_name("20261124-010000")
    later.mkdir()
    texts = Texts(later, "0")
    assert texts.find(_stored("a")) is None
    assert texts.find(_stored("a", origin=folder.name)) == _WHOLE


@pytest.mark.parametrize("cut", [1, 30, 100])
def test_half_a_record_is_none_and_is_written_over(folder, cut):
    texts = Texts(folder, "0")
    texts.keep(_stored("a"), "", _WHOLE)
    texts.keep(_stored("b"), "", _PARTLY)
    (path,) = folder.glob("texts-*.warc.gz")
    path.write_bytes(path.read_bytes()[:-cut])
    again = Texts(folder, "0")
    assert again.find(_stored("a")) == _WHOLE
    assert again.find(_stored("b")) is None
    again.keep(_stored("b"), "", _UNREAD)
    assert [Texts(folder, "0").find(_stored(body)) for body in "ab"] == [_WHOLE, _UNREAD]


def test_half_a_character_does_not_stop_the_run(folder):
    Texts(folder, "0").keep(_stored("a"), "", Extract((Passage("第1段", "关于\ud800通知"),)))
    assert Texts(folder, "0").find(_stored("a")).passages[0].text == "关于?通知"
