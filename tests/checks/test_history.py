from datetime import date

from checks.history import History, Sighting

DAY = date(2026, 5, 1)
KNOWN = Sighting("//a.gov.cn/1.html", "关于做好防汛工作的通知", DAY)


def test_before_the_first_run_nothing_is_known():
    assert History().sighting(KNOWN.address, KNOWN.title) is None


def test_by_address_and_else_by_title():
    history = History((KNOWN,))
    assert history.sighting(KNOWN.address, "改过的标题") == KNOWN
    assert history.sighting("//a.gov.cn/2.html", KNOWN.title) == KNOWN
    assert history.sighting("//a.gov.cn/2.html", "另一件事情的通知") is None


def test_a_short_title_tells_nothing_apart():
    assert History((Sighting("//a.gov.cn/1.html", "公告", DAY),)).sighting("//a.gov.cn/2.html", "公告") is None


def test_of_one_title_the_earliest():
    later = Sighting("//a.gov.cn/2.html", KNOWN.title, date(2026, 6, 1))
    assert History((KNOWN, later)).sighting("//a.gov.cn/3.html", KNOWN.title) == KNOWN
