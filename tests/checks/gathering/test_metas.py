import pytest

from checks.gathering import metas

SITE = {"SiteName": "某某局", "SiteDomain": "www.a.gov.cn", "SiteIDCode": "5203250001"}
COLUMN = {"ColumnName": "通知公告", "ColumnDescription": "通知", "ColumnKeywords": "公告", "ColumnType": "政策文件"}
ARTICLE = {"ArticleTitle": "某某通知", "PubDate": "2026-11-01 09:00", "ContentSource": "本局"}
ROWS = "".join(
    f'<li><a href="t2026110{n}_100{n}.html">关于某某事项的通知之{n}</a><span>2026-11-0{n}</span></li>'
    for n in range(1, 7)
)
LIST = f"<h2>通知公告</h2><ul>{ROWS}</ul>"
TEXT = "各单位：现将有关事项通知如下，请认真贯彻执行，遇到问题及时反馈，特此通知。"


def page(labels: dict[str, str], body: str = TEXT, title: str = "某某局") -> str:
    head = "".join(f'<meta name="{name}" content="{value}">' for name, value in labels.items())
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


@pytest.fixture
def lacking(gathers):
    def build(pages: dict[str, str]) -> dict[str, tuple[str, ...]]:
        found = gathers(metas, pages)
        return {label.name: tuple(url[15:] for url in label.lacking) for label in found if label.lacking}

    return build


def test_a_site_that_has_them_all(lacking):
    article = page(SITE | ARTICLE)
    assert not lacking({"/": page(SITE), "/tzgg/": page(SITE | COLUMN, LIST), "/tzgg/t20261101_1001.html": article})


def test_names_count_in_any_case(lacking):
    assert not lacking({"/": page({name.upper(): value for name, value in SITE.items()})})


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>x</body></html>",
        page({}, "", "跳转"),
        '<html><head><meta http-equiv="refresh" content="0;url=/a/"><title>跳转</title></head><body></body></html>',
        page({}, "今日访问：3"),
        page({}, TEXT, ""),
    ],
)
def test_what_is_no_page_of_its_own_needs_none(lacking, markup):
    assert not lacking({"/": page(SITE), "/x.html": markup})


def test_a_page_that_is_neither_column_nor_article_needs_those_of_the_site_only(lacking):
    assert not lacking({"/": page(SITE), "/lxwm.html": page(SITE)})


@pytest.mark.parametrize("name", SITE)
@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_one_is_missing(lacking, name, value):
    assert lacking({"/": page(SITE | {name: value})}) == {name: ("/",)}


def test_each_level_has_its_own(lacking):
    found = lacking({"/": page(SITE), "/tzgg/": page(SITE, LIST), "/tzgg/t20261101_1001.html": page(SITE)})
    assert found == dict.fromkeys(COLUMN, ("/tzgg/",)) | dict.fromkeys(ARTICLE, ("/tzgg/t20261101_1001.html",))


def test_a_level_without_pages_proves_nothing(gathers):
    found = {label.name: label for label in gathers(metas, {"/": page(SITE)})}
    assert found["SiteName"].conclusive
    assert not found["PubDate"].conclusive
