from datetime import date

import pytest

from checks.context import Context
from checks.gathering.columns import Column


@pytest.fixture
def context():
    return Context(today=date(2026, 11, 23), start="http://a.gov.cn/")


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
        return Column(**(known | more))

    return build
