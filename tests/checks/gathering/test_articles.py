"""Articles, from their pages and the lists that show them."""

from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome
from checks.gathering import articles, undated
from checks.history import History, Sighting

SITE = "http://a.gov.cn"
MENU = '<div class="nav"><a href="/tzgg/">通知公告</a><a href="/jgsz/">机构设置</a></div>'
WORDS = "为进一步做好防汛工作，现将有关事项通知如下，请各单位加强值守，落实责任；排查隐患，备足物资。"
TEXT = f"<div class=TRS_Editor><p>{WORDS}</p><p>特此通知。</p></div>"
NUMBERS = range(1, 6)


def told(number, head=None):
    stated = f"<p>发布时间：2026-10-{number:02d} 来源：办公室</p>" if head is None else head
    return f"{MENU}<h1>关于开展第{number}项工作的通知</h1>{stated}{TEXT}"


@pytest.fixture
def site(context, surveyed):
    """The articles and the rosters of a site with a list of five, by the last part of their addresses."""

    def build(changed=(), history=History(), fetches=(), numbers=NUMBERS):  # noqa: B008
        rows = "".join(
            f'<li><a href="/tzgg/content_{number}.html">关于开展第{number}项工作的通知</a>2026-10-{number:02d}'
            for number in reversed(numbers)
        )
        pages = {"/": f"{MENU}<p>欢迎访问</p>", "/tzgg/": f"{MENU}<h2>通知公告</h2><ul class=list>{rows}</ul>"}
        pages |= {f"/tzgg/content_{number}.html": told(number) for number in numbers} | dict(changed)
        bound = context(f"{SITE}/")
        bodies = {f"{SITE}{path}": f"<html><body>{body}</body></html>".encode() for path, body in pages.items()}
        survey = surveyed(
            f"{SITE}/", bodies, {f"{SITE}{path}": fetch for path, fetch in dict(fetches).items()}, bound, history
        )
        found = {article.url.rpartition("/")[2]: article for article in articles.gather(survey, bound)}
        return found, {roster.column.name: roster for roster in undated.gather(survey, bound)}

    return build


def test_what_an_article_says(site):
    found, _ = site()
    assert len(found) == 5
    article = found["content_3.html"]
    assert (article.day, article.read, article.source) == (date(2026, 10, 3), "label", "办公室")
    assert (article.column.name, article.genre, article.sure) == ("通知公告", "notice", True)


def test_lists_and_the_second_page_of_an_article_are_none(site):
    found, _ = site({"/tzgg/content_3_2.html": told(3)})
    assert set(found) == {f"content_{number}.html" for number in NUMBERS}


def test_files_count_for_the_article_that_offers_them(site):
    page = told(2) + '<a href="/files/1.pdf">附件1</a><a href="/files/2.doc">附件2</a><a href="/tzgg/">返回</a>'
    found, _ = site({"/tzgg/content_2.html": page})
    assert (found["content_2.html"].files, found["content_3.html"].files) == (2, 0)


def test_old_articles_that_bear_the_day_of_a_move_count_for_the_whole_site(site):
    """Two of a column are few; beside those of other columns they tell of a site that moved."""
    name = '<meta name="ColumnName" content="第{}栏"><p>发布时间：{}</p>'
    old = {f"/c{n}/t20261010_1234{n}.html": told(n, name.format(n, "2010-03-05")) for n in range(6)}
    new = {f"/d{n}/t20261012_5234{n}.html": told(n, name.format(n, "2026-10-12")) for n in range(6)}
    found, _ = site({**old, **new})
    assert {found[f"t20261010_1234{n}.html"].imported for n in range(6)} == {6}
    assert {found[f"t20261012_5234{n}.html"].imported for n in range(6)} == {1}


class TestSightings:
    LISTED = date(2026, 11, 1)

    def test_the_first_run_sees_everything_for_the_first_time(self, site):
        found, _ = site()
        assert {article.sighting.absent for article in found.values()} == {None}
        assert {article.sighting.seen for article in found.values()} == {date(2026, 11, 23)}

    def test_what_is_known_stays_as_it_was_seen_first(self, site):
        known = Sighting("//a.gov.cn/tzgg/content_3.html", "另一个标题", date(2020, 1, 1))
        found, _ = site(history=History((known,)))
        assert found["content_3.html"].sighting == known

    def test_only_what_the_list_would_have_shown_was_absent(self, site):
        history = History(listed=self.LISTED, reach={"//a.gov.cn/tzgg": date(2026, 10, 4)})
        found, _ = site(history=history)
        absent = {name: article.sighting.absent for name, article in found.items() if article.sighting.absent}
        assert absent == {"content_4.html": self.LISTED, "content_5.html": self.LISTED}
        assert found["content_4.html"].together == 2

    def test_a_list_that_nobody_had_read_proves_nothing(self, site):
        found, _ = site(history=History(listed=self.LISTED, reach={"//a.gov.cn/gzdt": date(2020, 1, 1)}))
        assert not any(article.sighting.absent for article in found.values())


class TestUndated:
    SILENT = {"/tzgg/content_2.html": told(2, "")}  # noqa: RUF012

    def test_a_column_whose_articles_say_it(self, site):
        _, rosters = site()
        assert set(rosters) == {"通知公告"}, "what has no duty to be updated is not asked"
        assert (rosters["通知公告"].undated, rosters["通知公告"].conclusive) == ((), True)

    @pytest.mark.parametrize(
        "head", ["<p>2026-10-02</p>", "<p>发布时间：<span id=t></span></p>", "<script>show(pubDate)</script>"]
    )
    def test_what_shows_a_date_or_may_show_one(self, site, head):
        _, rosters = site({"/tzgg/content_2.html": told(2, head)})
        assert rosters["通知公告"].undated == ()

    def test_a_short_page_is_not_certain_to_be_an_article(self, site):
        _, rosters = site({"/tzgg/content_2.html": f"{MENU}<div class=TRS_Editor><p>建设中</p></div>"})
        assert rosters["通知公告"].undated == ()
        assert not rosters["通知公告"].conclusive

    def test_an_article_without_a_date(self, site):
        _, rosters = site(self.SILENT)
        assert [article.url for article in rosters["通知公告"].undated] == [f"{SITE}/tzgg/content_2.html"]

    def test_an_article_that_could_not_be_read_leaves_it_open(self, site):
        lost = {"/tzgg/content_9.html": Fetch(f"{SITE}/tzgg/content_9.html", Outcome.TIMEOUT)}
        _, rosters = site(fetches=lost)
        assert not rosters["通知公告"].conclusive
