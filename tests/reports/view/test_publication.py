"""What was published, counted."""

import json
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from checks.columns.genre import GENRES
from reports.view.publication import Publication, publication

TODAY = date(2026, 11, 23)


def article(day="2026-11-01", genre="news", column="工作动态", files=0, made="", title="标题"):
    return {"day": day, "made": made, "genre": genre, "column": column, "files": files, "title": title}


def named(lines):
    return {line.name: line.items for line in lines}


def test_nothing():
    told = publication([], TODAY)
    assert told.total.items == told.total.undated == told.documents == 0
    assert (told.years, told.columns, len(told.months)) == ((), (), 12)


def test_months_without_anything_are_there_too():
    told = publication([article("2026-09-30"), article("2025-12-01"), article("2025-11-30")], TODAY)
    assert [line.name for line in told.months][:2] == ["2025-12", "2026-01"]
    assert {name: count for name, count in named(told.months).items() if count} == {"2025-12": 1, "2026-09": 1}
    assert named(told.years) == {"2026": 1, "2025": 2}


def test_the_first_and_the_last_day_count():
    days = ["2026-03-31", "2026-04-01", "2026-04-30", "2026-05-01"]
    told = publication(map(article, days), TODAY, date(2026, 4, 1), date(2026, 4, 30))
    assert (told.total.items, named(told.months)) == (2, {"2026-04": 2})


def test_what_cannot_be_dated_is_said_and_in_no_other_number():
    told = publication([article(""), article("2026-12-01"), article("", made="2026-05-01"), article()], TODAY)
    assert (told.total.items, told.total.undated, told.ahead, told.addressed) == (2, 2, 1, 1)
    (column,) = told.columns
    assert (column.items, column.undated) == (2, 2)


def test_documents_and_their_explanations():
    told = publication(
        [
            article(genre="document", title="示例县人民政府关于印发《示例县扶持办法》的通知"),
            article(genre="document", title="示例县人民政府关于印发示例县消防规划的通知"),
            article(genre="document", title="示例县人民政府关于表彰先进的决定"),
            article(genre="reading", title="《示例县扶持办法》政策解读"),
            article(genre="reading", title="一图读懂《示例县消防规划》"),
            article(genre="reading", title="局长解读"),
        ],
        TODAY,
    )
    assert (told.documents, told.readings, told.explained) == (3, 3, 2)


_ARTICLES = st.lists(
    st.builds(
        article,
        st.sampled_from(["", "2099-01-01"]) | st.dates(TODAY - timedelta(3000), TODAY).map(str),
        st.sampled_from(list(GENRES)),
        st.sampled_from(["", "通知公告", "工作动态"]),
        st.integers(0, 3),
    ),
    max_size=30,
)


@given(_ARTICLES)
def test_every_article_is_counted_once_in_every_table(articles):
    told = publication(articles, TODAY)
    assert told.total.items + told.total.undated == len(articles)
    for lines in (told.years, told.columns):
        assert sum(line.items for line in lines) == told.total.items
        assert sum(line.files for line in lines) == told.total.files
    assert all(sum(line.genres) == line.items for line in (told.total, *told.years, *told.columns, *told.months))
    assert sum(line.undated for line in told.columns) == told.total.undated
    assert Publication.from_json(json.loads(json.dumps(told.as_json()))) == told
