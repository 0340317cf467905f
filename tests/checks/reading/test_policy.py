"""Which pages are policy documents and which interpretations, by what they say themselves."""

from pathlib import Path

import pytest

from checks.reading.page import read_page
from checks.reading.policy import policy

URL = "http://www.a.gov.cn/zcjd/202611/t20261103_100002.html"
HEAD = "<table><tr><td>索引号：</td><td>000/2026-1</td><td>文号：</td><td>{}</td></tr></table>"
TEXT = "<div class=TRS_Editor>" + "县人民政府决定制定停车管理办法，请遵照执行。" * 20 + "</div>"


@pytest.fixture
def read(page):
    def build(title, head="", text=TEXT, column="", url=URL):
        metas = (
            f"<title>{title}</title><meta name=ArticleTitle content='{title}'><meta name=ColumnName content='{column}'>"
        )
        return policy(page(head + text, url, metas))

    return build


@pytest.mark.parametrize(
    "title",
    [
        "县长调研停车管理工作",
        "关于做好政策解读工作的通知",
        "县政府召开政策解读会",
        "桃县政策解读工作制度",
        "2026年政策解读情况统计表",
        "桃县停车管理办法",
    ],
)
def test_neither(read, title):
    assert read(title) is None


def test_a_list_is_neither(read):
    assert read("政策解读", url="http://www.a.gov.cn/zcjd/") is None


@pytest.mark.parametrize(
    "title",
    [
        "《桃县停车管理办法》政策解读",
        "《桃县停车管理办法》解读（一）",
        "【文字解读】桃县停车管理办法",
        "解读《桃县停车管理办法》",
        "一图读懂《桃县停车管理办法》",
        "图解：桃县停车管理办法",
        "关于桃县停车管理办法的解读说明",
    ],
)
def test_an_interpretation_by_its_title(read, title):
    found = read(title)
    assert found.role == "interpretation"
    assert found.names == ("桃县停车管理办法",)


def test_an_interpretation_by_its_column_names_a_document(read):
    assert read("专家谈《桃县停车管理办法》", column="政策解读").role == "interpretation"
    assert read("专家谈停车", column="政策解读") is None


def test_a_document_has_a_number(read):
    found = read("桃县人民政府关于印发桃县停车管理办法的通知", HEAD.format("桃府发〔2026〕5号"))
    assert (found.role, found.number, found.names) == ("document", "桃府发〔2026〕5号", ("桃县停车管理办法",))
    assert read("桃县人民政府关于印发桃县停车管理办法的通知", HEAD.format("")) is None
    assert read("桃县人民政府关于印发桃县停车管理办法的通知", HEAD.format("无")) is None


def test_forms(read):
    assert read("《桃县停车管理办法》解读").form == "text"
    assert read("《桃县停车管理办法》图解", text="<div class=TRS_Editor><img src=1.jpg></div>").form == "picture"
    assert read("《桃县停车管理办法》解读", text=TEXT.replace("</div>", "<video src=1></video></div>")).form == "video"


@pytest.mark.real
def test_a_whole_county_site_without_either(shared):
    folder: Path = shared / "realsites" / "daozhen"
    pages = sorted(folder.rglob("*.html"))
    assert pages
    for path in pages:
        found = read_page(f"http://www.a.gov.cn/{path.relative_to(folder).as_posix()}", path.read_bytes(), "text/html")
        assert policy(found) is None, path
