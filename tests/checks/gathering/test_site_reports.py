"""网站年度报表, from links to findings."""

from datetime import date

import pytest

from tests.files.judged import found, judged

CODED = '<meta name="SiteIDCode" content="0000000000">'


def site(*names: str, head: str = CODED, today: date = date(2026, 11, 23)):
    links = "".join(f"<li><a href='/{place}.html'>{name}</a></li>" for place, name in enumerate(names))
    html = f"<html><head><title>示例</title>{head}</head><body>{links}</body></html>"
    return found(judged({"": html}, today=today), "site_report")


@pytest.mark.parametrize(
    ("names", "today"),
    [
        (("政府网站工作年度报表（2025年度）",), date(2026, 11, 23)),
        (("2025年政府网站年度报表",), date(2026, 2, 1)),
        (("2025年度示例县公共服务局网站年度工作报表", "政府网站年度报表"), date(2026, 11, 23)),
        (("2024年政府网站年度报表",), date(2026, 1, 31)),
        (("示例县统计局2025年政府网站工作年度报表",), date(2026, 11, 23)),
        (("示例县市场监管局2025年政府网站工作年度报表",), date(2026, 11, 23)),
    ],
)
def test_in_order(names, today):
    assert not site(*names, today=today)


def test_what_shows_no_sign_of_a_government_is_not_asked_for_one():
    assert not site("企业年度报表", "2025年度财务报表", head="")


@pytest.mark.parametrize(
    ("names", "review"),
    [
        ((), True),
        (("政府网站年度报表",), True),
        (("2019年政府网站年度报表",), True),
        (("关于报送2025年政府网站年度报表的通知",), True),
        (("2024年政府网站年度报表", "2025年度部门决算报表"), False),
    ],
)
def test_missing(names, review):
    assert site(*names) == [("site_report", "", review)]
