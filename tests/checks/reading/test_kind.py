import pytest

from checks.reading.kind import is_article, is_article_address, is_index_address

LISTS = [
    "/gzdt/tzgg/",
    "/gzdt/tzgg/index.html",
    "/gzdt/tzgg/index_2.html",
    "/col/col60085/index.html",
    "/index/tzgg.htm",
    "/index/tzgg/59.htm",
    "/zjgsfzx/031002/031002001/zjgCity_moreinfo.html",
    "/zjgsfzx/031002/2.html",
    "/zwgk/zcfg_62459/",
    "/zwtz/index.jhtml",
    "/list.jsp?id=2023050912",
    "/xxgk/2024/",
]
ARTICLES = [
    "/col/202305/t20230509_123456.html",
    "/zfxxgk/t28115724.shtml",
    "/gzdt/201510/t20151009_67430_1.html",
    "/art/2024/10/14/art_60085_11394426.html",
    "/art/2023/art_1f2e3d4c5b6a79881f2e3d4c5b6a7988.html",
    "/x/y/content/post_9360641.html",
    "/info/1002/12880.htm",
    "/zjgsfzx/031002/20200306/d2d5585e-5d39-4d00-9373-526877ae.html",
    "/heb/xinwen/stdt/101034447238812680192.html",
    "/x/c104243/2023-05/09/content_1f2e3d4c-5b6a.shtml",
]


@pytest.mark.parametrize("path", LISTS)
def test_lists_are_no_articles(page, path):
    assert not is_article_address(f"http://a.gov.cn{path}")
    assert not is_article(page("<ul><li>来源：</li></ul>", f"http://a.gov.cn{path}"))


@pytest.mark.parametrize("path", ARTICLES)
def test_articles(path):
    assert is_article_address(f"http://a.gov.cn{path}")
    assert not is_index_address(f"http://a.gov.cn{path}")


def test_an_article_by_its_metas_or_its_body(page):
    assert is_article(page("", "http://a.gov.cn/1.html", head='<meta name="ArticleTitle" content="关于开会的通知">'))
    assert is_article(page('<div class="TRS_Editor">正文</div><p>发布时间：2026-01-01</p>', "http://a.gov.cn/1.html"))


def test_an_index_with_the_metas_of_an_article_stays_a_list(page):
    assert not is_article(page("", "http://a.gov.cn/tzgg/", head='<meta name="ArticleTitle" content="通知公告">'))
