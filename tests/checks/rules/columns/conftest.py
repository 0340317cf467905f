from datetime import date

import pytest

from checks.context import Context
from checks.gathering.columns import Column

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
