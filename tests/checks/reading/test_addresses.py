import pytest

from checks.reading.addresses import is_attachment, noun, repeats_itself, triggers

HOST = "http://www.a.gov.cn"


@pytest.mark.parametrize("url", ["/", "/a.html", "/pdf/", "/a.pdf.html", "/x?f=a.pdf", "/art/P0.html", "/wps/list.jsp"])
def test_what_is_no_attachment(url):
    assert not is_attachment(HOST + url)


@pytest.mark.parametrize(
    "url", ["/a.pdf", "/a.DOCX?v=1", "/a.ofd#p2", "/P0202001010000.html", "/module/download/x", "/a.rar"]
)
def test_attachments(url):
    assert is_attachment(HOST + url)


@pytest.mark.parametrize("url", ["/model/delta.html", "/logoutput.html", "/removed/", "/del"])
def test_only_whole_words_trigger_something(url):
    assert triggers(HOST + url) is (url == "/del")


@pytest.mark.parametrize(
    "url", ["/user/logout", "/log-out.jsp", "/x?action=delete&id=1", "/del.do?id=1", "/a_remove.asp"]
)
def test_addresses_one_must_not_ask_for(url):
    assert triggers(HOST + url)


@pytest.mark.parametrize("url", ["/", "/a/b/a/b/", "/2020/2020/2020/", "/gk/" + "x/" * 2])
def test_paths_that_end(url):
    assert not repeats_itself(HOST + url)


@pytest.mark.parametrize("url", ["/a/a/a/", "/gk/x/gk/x/gk/x/", "/" + "/".join(map(chr, range(97, 120)))])
def test_paths_that_feed_on_themselves(url):
    assert repeats_itself(HOST + url)


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("/a.pdf", "附件"),
        ("/a.JPG", "图片"),
        ("/a.css?v=1", "样式文件"),
        ("/a.js", "脚本文件"),
        ("/a.html", "链接"),
        ("", "链接"),
    ],
)
def test_what_a_reader_would_call_it(url, word):
    assert noun(HOST + url) == word
