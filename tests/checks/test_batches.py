from dataclasses import replace
from datetime import date

from checks.batches import batches
from checks.context import Context
from checks.gathering.articles import Article
from checks.gathering.columns import Column
from checks.history import Sighting
from checks.rules.columns.backdated_article import Options

TODAY = date(2026, 6, 11)
CONTEXT = Context(TODAY, "http://a.gov.cn/")


def article(together, seen=TODAY, listed=True):
    column = Column("http://a.gov.cn/tzgg/", "通知公告", "notices", "", "", 183, "ok") if listed else None
    sighting = Sighting("//a.gov.cn/1.html", "", seen, date(2026, 6, 10))
    return Article(
        "http://a.gov.cn/1.html", "", date(2020, 1, 1), "label", None, "stated", "", "", 0, column, "", "notice", True,
        sighting, together,
    )  # fmt: skip


def test_few_of_earlier_runs_and_of_no_column_are_not_told_of():
    told = [article(20), article(30, date(2026, 6, 1)), article(30, listed=False)]
    assert not list(batches(told, CONTEXT))


def test_many_are_told_of_once():
    (sentence,) = batches([article(25), article(25)], CONTEXT)
    assert sentence.startswith("栏目“通知公告”一次新出现25篇标注日期较早的稿件")


def test_how_many_are_many_is_an_option_of_the_rule():
    assert list(batches([article(5)], replace(CONTEXT, options={"backdated_article": Options(most=4)})))
