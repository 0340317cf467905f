"""What each publishing system says of further pages."""

from datetime import date

import pytest

from checks.reading.listing import listing, next_pages

TODAY = date(2026, 11, 23)
HERE = "http://www.a.gov.cn/gzdt/tzgg/"
ROWS = (
    "<ul>"
    + "".join(f'<li><a href="t{n}.html">关于第{n}项工作的通知</a><span>2026-11-0{n + 1}</span></li>' for n in range(5))
    + "</ul>"
)


def trs(call: str) -> str:
    return f'<div class="r">{ROWS}<div class="page"><script>{call}</script></div></div>'


@pytest.mark.parametrize(
    "call",
    [
        "function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){ }",
        '// createPageHTML(9, 0, "index", "html")',
        '/* createPageHTML(9, 0, "index", "html") */',
        'createPageHTML(count, 0, "index", "html")',
    ],
)
def test_a_definition_or_a_comment_is_no_call(page, call):
    assert next_pages(page(trs(call))) == ()
    assert listing(page(trs(call)), TODAY).pages is None


@pytest.mark.parametrize(
    "call",
    [
        'createPageHTML(3, 0, "index", "html")',
        "createPageHTML(3,0,'index','html')",
        'createPageHTML("3", "0", "index", "html")',
        'createPageHTML( 3 , 0 , "index" , "html" );',
        "createPageHTML(3, 0, index, html)",
        'createPageHTML(3, 0, "index", "html", 55)',
        'createPageHTML(3, 0, "index", "html", "55");function createPageHTML(_nPageCount){document.write("")}',
        'createPageHTML(9, 0, "index", "html", 55);function createPageHTML(n,c,s,e,r){n = Math.ceil(r / 20)}',
    ],
)
def test_trs_in_all_its_forms(page, call):
    found = listing(page(trs(call), HERE), TODAY)
    assert found.pages == 3
    assert next_pages(page(trs(call), HERE)) == (f"{HERE}index_1.html", f"{HERE}index_2.html")
    assert len(found.items) == 5


def test_trs_calls_after_a_comment(page):
    call = '// createPageHTML(9, 0, "index", "html")\ncreatePageHTML(3, 0, "index", "html")'
    assert listing(page(trs(call), HERE), TODAY).pages == 3


def test_trs_counts_from_one_beside_an_element(page):
    here = page(trs("createPageHTML('page_div',4, 2,'list','shtml',70);"), f"{HERE}list_2.shtml")
    assert next_pages(here) == (f"{HERE}list_3.shtml", f"{HERE}list_4.shtml")


def test_trs_says_it_by_variables(page):
    here = page(trs("var currentPage = 1;//从0开始\nvar countPage = 4"), f"{HERE}index_1.html")
    assert next_pages(here) == (f"{HERE}index_2.html", f"{HERE}index_3.html")


def test_variables_that_are_computed_say_nothing(page):
    assert next_pages(page(trs("var countPage = Math.ceil(total / 20); var currentPage = 0"), HERE)) == ()


def test_trs_goes_on_from_the_page_that_is_shown(page):
    here = page(trs('createPageHTML(5, 3, "index", "shtml")'), f"{HERE}index_3.shtml")
    assert next_pages(here) == (f"{HERE}index_4.shtml",)


def test_trs_hands_out_a_window_and_never_a_trap(page):
    assert len(next_pages(page(trs('createPageHTML(55, 0, "index", "html")'), HERE))) == 10
    assert next_pages(page(trs('createPageHTML(999999, 700, "index", "html")'), HERE)) == ()


def test_trs_with_one_page_or_none(page):
    assert next_pages(page(trs('createPageHTML(1, 0, "index", "html")'))) == ()
    assert next_pages(page(trs('createPageHTML(0, 0, "index", "html")'))) == ()


def test_an_article_in_several_pages(page):
    here = page(trs('createPageHTML(2,0,"t20151009_67430","html")'), f"{HERE}201510/t20151009_67430.html")
    assert next_pages(here) == (f"{HERE}201510/t20151009_67430_1.html",)


HANWEB = """<div><script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&webid=3&columnid=64511"></a>]]></nextgroup>
<recordset>
<record><![CDATA[<li><span>2026-05-09</span><a href="/art/2026/5/9/art_1_2.html">关于检查的通知</a></li>]]></record>
<record><![CDATA[<tr><td><a href="/art/2026/4/1/art_1_1.html" title="关于名单的公告">关于名...</a></td>
<td>2026-04-01</td></tr>]]></record>
</recordset></datastore></script></div><script>jpage.init({totalRecord:114,perPage:15})</script>"""


def test_hanweb_reads_its_records(page):
    found = listing(page(HANWEB), TODAY)
    assert [(item.title, item.date) for item in found.items] == [
        ("关于检查的通知", date(2026, 5, 9)),
        ("关于名单的公告", date(2026, 4, 1)),
    ]
    assert found.pages == 8
    assert next_pages(page(HANWEB)) == (
        "http://www.a.gov.cn/module/web/jpage/dataproxy.jsp?page=1&webid=3&columnid=64511",
    )


def test_hanweb_without_the_records_it_announces_needs_rendering(page):
    body = '<script type="text/xml"><datastore><recordset></recordset></datastore></script>'
    assert listing(page(body + "<script>var recordcount=114</script>"), TODAY).needs_render


def test_vsb_follows_the_link_only(page):
    pager = '<div>共1183条&nbsp;1/60&nbsp;首页 上页 <a href="tzgg/59.htm">下页</a> <a href="tzgg/1.htm">尾页</a></div>'
    script = '<script src="/system/resource/js/a.js"></script>'
    found = listing(page(script + f"<div>{ROWS}{pager}</div>", "http://www.a.gov.cn/index/tzgg.htm"), TODAY)
    assert (found.system, found.pages) == ("vsb", 60)
    assert found.pager.addresses == ("http://www.a.gov.cn/index/tzgg/59.htm",)


def test_epoint_counts_from_its_total(page):
    script = '<div id="page"></div><script>$("#page").pagination({pageIndex:0, pageSize: 15, total: 40})</script>'
    found = listing(page(f'<div class="ewb-m">{ROWS}{script}</div>', "http://a.gov.cn/zc/031/x_moreinfo.html"), TODAY)
    assert (found.system, found.pages) == ("epoint", 3)
    assert found.pager.addresses == ("http://a.gov.cn/zc/031/2.html", "http://a.gov.cn/zc/031/3.html")


def test_jeecms_computes_what_its_script_opens(page):
    pager = "<div>共 55 条记录 1/3 页 <a onclick=\"location.href='index_2.jhtml'\">下一页</a></div>"
    found = listing(page(f"<div>{ROWS}{pager}</div>", "http://a.gov.cn/zwtz/index.jhtml"), TODAY)
    assert (found.system, found.pages) == ("jeecms", 3)
    assert "http://a.gov.cn/zwtz/index_2.jhtml" in found.pager.addresses


GENERIC = {
    "下一页": ('<div><a href="list_2.html">下一页</a></div>', ("list_2.html",), None),
    "数字和尾页": (
        '<div><a href="i_1.html">1</a><a href="i_2.html">2</a>'
        '<a href="i_3.html">3</a><a href="i_2.html">下一页</a></div>',
        ("i_2.html", "i_3.html"),
        3,
    ),
    "共几页": ('<div>共12页 <a href="?page=2">下一页</a></div>', ("?page=2",), 12),
    "第几页": ('<div>第1/12页 <a href="?page=2">下一页</a></div>', ("?page=2",), 12),
    "箭头": ('<div><a href="?p=2">&gt;</a></div>', ("?p=2",), None),
    "脚本翻页": ('<div>共3页 <a href="javascript:go(2)">下一页</a></div>', (), 3),
    "没有分页": ("<div></div>", (), None),
    "日历不是分页": ('<div><a href="?d=2026-11-05">5</a><a href="?d=2026-11-06">6</a></div>', (), None),
    "外站不是下一页": ('<div><a href="http://other.gov.cn/2.html">下一页</a></div>', (), None),
    "上一篇下一篇": ('<div><a href="t2.html">下一篇</a></div>', (), None),
}


@pytest.mark.parametrize(("pager", "expected", "pages"), GENERIC.values(), ids=GENERIC.keys())
def test_generic(page, pager, expected, pages):
    here = page(f"<div>{ROWS}{pager}</div>", HERE)
    assert next_pages(here) == tuple(f"{HERE}{name}" for name in expected)
    assert listing(here, TODAY).pages == pages


def test_computed_addresses_are_no_links(page):
    here = page(trs('createPageHTML(3, 0, "index", "html")'), HERE)
    assert not set(next_pages(here)) & {link.url for link in here.links}
