"""What was read by eye, or in another way, of saved real pages: newest dates of lists, days and sources of articles."""

import json
import re
from datetime import date

import pytest

from checks.reading.article import article
from checks.reading.listing import listing
from checks.reading.page import read_page
from checks.reading.published import published, stated

pytestmark = pytest.mark.real
TODAY = date(2026, 11, 23)
_ROW = re.compile(r"<(li|tr|dd)\b[^>]*>(.*?)</\1>", re.DOTALL)
_ANCHOR = re.compile(r"<a\b.*?</a>", re.DOTALL)
_DAY = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")
_VARIABLE = re.compile(r"pubdata='(\d{4})年(\d\d)月(\d\d)日'")

LISTS = {
    "excerpt_hebei_zrzy_list.html": date(2026, 9, 7),
    "excerpt_gx_dnr_list.html": date(2026, 9, 9),
    "zjgztb_com__zjgsfzx_031002_031002001_zjgCity_moreinfo.html": date(2021, 1, 4),
    "crawler__i_extractor_test_huizhou.html": date(2016, 7, 28),
    "static-changxingdao__list.html": date(2020, 8, 25),
    "ningheGit__zwgk.html": date(2018, 8, 16),
}
ARTICLES = {
    "GeneralNewsExtractor__tests_shanxi_1.html": (date(2019, 9, 18), "山西日报"),
    "GeneralNewsExtractor__tests_gzggw_1.html": (date(2016, 11, 22), "省发改委"),
    "nfra.gov.cn__tests_page_source_debug.html": (date(2024, 7, 12), "保险和非银机构检查局"),
    "nfra.gov.cn__tests_merged_cells_page_source.html": (date(2025, 6, 3), "浙江"),
}


def _newest(page):
    return max((item.date for item in listing(page, TODAY).items if item.date), default=None)


@pytest.fixture(scope="module")
def site(shared):
    """(path, page) of every page of a whole site."""
    folder = shared / "realsites/daozhen"
    paths = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in sorted(folder.rglob("*.html")))
    return [(path, read_page(f"http://www.a.gov.cn/{path}", body, "text/html")) for path, body in paths]


def _plainly(html):
    """The newest of the dates that stand beside links to articles, as a search of the markup alone finds it."""
    rows = (_ANCHOR.sub("", match[2]) for match in _ROW.finditer(html) if re.search(r"t20\d{6}_\d", match[2]))
    return max((date(*map(int, day)) for row in rows for day in _DAY.findall(row)), default=None)


def test_nearly_every_list_yields_its_newest_date(site, shared):
    wanted = [(page, _plainly(page.html)) for path, page in site if path.endswith("/index.html")]
    wanted = [(page, day) for page, day in wanted if day]
    for file, day in LISTS.items():
        wanted.append((read_page("http://www.a.gov.cn/x/", (shared / "corpus/pages" / file).read_bytes(), ""), day))
    right = sum(_newest(page) == day for page, day in wanted)
    assert len(wanted) == 30
    assert right / len(wanted) >= 0.95


def test_every_article_has_the_day_that_its_script_writes(site):
    told = [(page, _VARIABLE.search(page.html)) for _, page in site]
    told = [(page, date(*map(int, match.groups()))) for page, match in told if match]
    assert len(told) == 192
    assert all(stated(page) == (day, "script") for page, day in told)
    assert all(article(page).source == "" and article(page).title for page, _ in told)


@pytest.mark.parametrize("file", ARTICLES)
def test_articles_of_other_systems(shared, file):
    page = read_page("http://www.a.gov.cn/art_1.html", (shared / "corpus/pages" / file).read_bytes(), "")
    assert (published(page), article(page).source) == ARTICLES[file]


def test_no_shell_and_no_article_is_called_empty(shared):
    lines = (shared / "corpus/index.jsonl").read_text("utf-8").splitlines()
    for entry in map(json.loads, lines):
        page = read_page("http://www.a.gov.cn/x/", (shared / "corpus" / entry["file"]).read_bytes(), "text/html")
        assert listing(page, TODAY).blank is None, entry["file"]
