from datetime import date

import pytest

from checks.context import Context
from checks.gathering.articles import Article
from checks.gathering.columns import Column
from checks.history import Sighting

TODAY = date(2026, 11, 23)


@pytest.fixture
def context():
    return Context(today=TODAY, start="http://a.gov.cn/")


@pytest.fixture
def column():
    def build(**more) -> Column:
        known = {
            "url": "http://a.gov.cn/tzgg/",
            "name": "通知公告",
            "kind": "notices",
            "label": "通知公告、政策文件类",
            "row": "cn19.columns-notices",
            "limit_days": 183,
            "state": "ok",
            "latest": date(2026, 11, 20),
            "items": 20,
        }
        known |= more
        latest = known["latest"]
        return Column(**({"age": (TODAY - latest).days if latest else None, "usual_days": 183} | known))

    return build


@pytest.fixture
def article(column):
    """An article of 2026-05-01, first seen in June, when the run of the day before had read its list."""

    def build(**more) -> Article:
        url = "http://a.gov.cn/tzgg/content_1.html"
        known = {
            "url": url,
            "title": "关于做好防汛工作的通知",
            "day": date(2026, 5, 1),
            "read": "label",
            "made": None,
            "shown": "stated",
            "source": "",
            "number": "",
            "files": 0,
            "column": column(),
            "named": "通知公告",
            "genre": "notice",
            "sure": True,
            "sighting": Sighting("//a.gov.cn/tzgg/content_1.html", "", date(2026, 6, 11), date(2026, 6, 10)),
            "together": 1,
        }
        return Article(**known | more)

    return build
