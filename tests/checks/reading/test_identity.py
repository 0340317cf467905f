import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.footer_items import Grade
from checks.reading.identity import Identity, identity
from checks.reading.page import read_page

URL = "http://www.a.gov.cn/"


def read(body: str, url: str = URL) -> Identity:
    return identity(read_page(url, body.encode()))


@pytest.mark.parametrize(
    "script",
    [
        """document.writeln("<p>主办单位：某某县人民政府 <a href=\\"https:\\/\\/beian.miit.gov.cn\\">");
           document.writeln("黔ICP备05001922号<\\/a><\\/p>");""",
        """var html = '<p>主办单位：某某' + '县人民政府</p>' + '<p>黔ICP备05001922号</p>'; $('#foot').html(html);""",
        """$('#foot').html(`<p>主办单位：某某县人民政府</p>
           <p>黔ICP备05001922号</p>`)""",
    ],
)
def test_a_footer_script_is_read_by_the_markup_it_holds(script):
    told = read(script, URL + "js/foot.js?v=1")
    assert {element: shown.grade for element, shown in told.items.items()} == {"icp": Grade.FOUND, "host": Grade.FOUND}
    assert told.footer.readable


def test_comments_of_a_footer_script_are_no_evidence():
    told = read(
        """// "<p>黔ICP备05001922号</p>"\n/* '主办：某某县人民政府' */ var a = '<!--网站标识码：5203250001-->';""",
        URL + "foot.js",
    )
    assert told.items == {}


def test_a_footer_snippet_is_read_whole():
    told = read("<p>主办：某某县人民政府</p>" + "<a href='/x'>友情链接</a>" * 300, URL + "include/footer.html")
    assert told.items["host"].text.startswith("主办:某某县人民政府")


@pytest.mark.parametrize(
    ("body", "readable", "hollow"),
    [
        ("<p>正文</p><div class='footer'>版权所有 网站地图</div>", True, False),
        ("<p>正文</p><p>技术支持：某公司</p>", True, False),
        ("<p>正文</p>", False, False),
        ("<p>正文</p><div id='footer'></div>", False, True),
        ("<p>正文</p><v-footer></v-footer>", False, True),
        ("<div class='footer'>主办单位：<span v-text='x.name'></span></div>", True, True),
        ("<div class='footer'>主办单位：{{ name }}</div>", True, True),
        ("<div class='foot'><img src='f.png'></div><p>网站地图</p>", True, False),
    ],
)
def test_how_well_a_footer_can_be_read(body, readable, hollow):
    footer = read(body).footer
    assert (footer.readable, footer.hollow) == (readable, hollow)


@given(st.text(max_size=200), st.sampled_from([URL, URL + "foot.js", URL + "foot.html"]))
def test_any_document_can_be_read(text, url):
    for shown in read(text, url).items.values():
        assert 0 < len(shown.text) <= 100


SAVED = {
    "GeneralNewsExtractor__tests_shanxi_1.html": ("emblem code icp police host contact", "report", ""),
    "GeneralNewsExtractor__tests_gzggw_1.html": ("emblem code icp police contact", "report", "host"),
    "excerpt_hebei_zrzy_list.html": ("emblem code icp police host contact report", "", ""),
    "nfra.gov.cn__tests_page_source_debug.html": ("emblem code icp police host contact report", "", ""),
    "crawler__i_extractor_test_huizhou.html": ("icp", "", "host"),
    "jzzf__zwfwweb_xksx.html": ("code icp police host contact", "", ""),
    "jzzf__index.html": ("", "", ""),
    "excerpt_gx_dnr_list.html": ("code", "", ""),
}


@pytest.mark.real
@pytest.mark.parametrize("name", SAVED)
def test_saved_footers(shared, name):
    page = read_page(URL, (shared / "corpus" / "pages" / name).read_bytes())
    shown = identity(page).items
    for grade, elements in zip(Grade, SAVED[name], strict=True):
        assert {element for element in shown if shown[element].grade is grade} == set(elements.split()), grade


@pytest.mark.real
def test_placeholders_of_a_template_are_no_code(shared):
    for line in (shared / "corpus" / "index.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if "zjgztb" in row["file"]:
            assert "code" not in identity(read_page(URL, (shared / "corpus" / row["file"]).read_bytes())).items
