"""An article belongs to a column that shows it."""

import pytest

from checks.columns.belonging import Belonging
from checks.findings import Place

SITE = "http://a.gov.cn"
COLUMNS = [(f"{SITE}/zwgk/", "政务公开"), (f"{SITE}/zwgk/tzgg/", "通知公告"), (f"{SITE}/list.html?id=3", "工作动态")]
ARTICLE = f"{SITE}/zwgk/tzgg/t20260501_12345.html"


def column(*pages, article=ARTICLE, says=()):
    key = article.removeprefix("http:")
    links = [(article, tuple(Place(f"{SITE}{page}") for page in pages))]
    return Belonging(COLUMNS).columns(links, {key: says}).get(key, "").removeprefix(SITE)


@pytest.mark.parametrize(
    "pages",
    [(), ("/",), ("/other/",), ("/zwgk/tzgg/t20260501_99999.html",)],  # the last is a neighbour that links to it
)
def test_what_no_list_shows_belongs_nowhere(pages):
    assert column(*pages) == ""


def test_between_two_strange_lists_nobody_can_tell():
    assert column("/zwgk/", "/zwgk/tzgg/", article=f"{SITE}/2026/t20260501_12345.html") == ""


@pytest.mark.parametrize("page", ["/zwgk/tzgg/", "/zwgk/tzgg/index.html", "/zwgk/tzgg/index_3.html"])
def test_every_page_of_a_list_counts(page):
    assert column(page) == "/zwgk/tzgg/"


def test_the_only_list_that_shows_it_counts_wherever_the_article_lies():
    assert column("/list.html?id=3", article=f"{SITE}/2026/t20260501_12345.html") == "/list.html?id=3"


def test_of_several_the_innermost_around_it():
    assert column("/zwgk/", "/zwgk/tzgg/", "/list.html?id=3") == "/zwgk/tzgg/"


def test_its_own_word_goes_before():
    assert column("/zwgk/tzgg/", "/list.html?id=3", says=("工作 动态",)) == "/list.html?id=3"
