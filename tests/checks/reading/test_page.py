from hypothesis import example, given
from hypothesis import strategies as st

from checks.reading.page import read_page

URL = "http://www.a.gov.cn/d/index.html"


def read(html: str):
    return read_page(URL, html.encode())


def test_title_is_squeezed_and_its_entities_are_read():
    assert read("<title> 某县\n 人民政府&#32593;</title>").title == "某县 人民政府网"
    assert read("<p>无</p>").title == ""


def test_metas_are_found_by_whole_name_in_lower_case_and_the_first_content_wins():
    page = read(
        "<meta name='SiteName' content=''><meta content=' 某县政府 ' NAME='sitename'>"
        "<meta name='SiteName' content='另一个'><meta name='publishedtype' content='1'>"
    )
    assert dict(page.metas) == {"sitename": "某县政府", "publishedtype": "1"}


def test_a_refresh_is_the_first_link():
    page = read("<meta http-equiv='refresh' content='0;url=a/'><a href='b/'>乙</a>")
    assert [link.carrier for link in page.links] == ["refresh", "a"]


def test_what_is_no_document_gives_an_empty_page():
    page = read_page(URL, b"")
    assert (page.title, page.links, page.refresh, page.html) == ("", (), None, "")


@given(st.binary(max_size=600), st.sampled_from(["", "text/html; charset=gbk", "text/html; charset=big5", "x"]))
@example(b"\xff\xfe<\x00a\x00 \x00h\x00r\x00e\x00f\x00=\x00x\x00>\x00", "")
@example(b"<base href='\xff'><a href='//['>\x00", "")
@example(b"<option value=/a.html>", "")
@example(b"<script>document.write('\\ud800<a href=\"x\">')</script>", "")
@example(b"<body></body><frameset>", "")
def test_any_bytes_can_be_read(body, content_type):
    read_page(URL, body, content_type)


@given(st.text(alphabet="<>/='\"&;!-abcdefghijklmnopqrstuvwxyz0123456789 \n中文", max_size=500))
def test_any_text_can_be_read(text):
    read(text)
