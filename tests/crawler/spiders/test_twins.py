from crawler.spiders.twins import Twins

HTTP, HTTPS = "http://www.a.gov.cn/a.html", "https://www.a.gov.cn/a.html"


def test_the_first_is_read_and_the_other_is_not():
    twins = Twins()
    assert [twins.takes(HTTP), twins.takes(HTTPS), twins.takes("https://www.a.gov.cn/b.html")] == [True, False, True]
    assert twins.released() == []


def test_a_probe_that_fails_changes_nothing():
    twins = Twins()
    twins.takes(HTTP)
    twins.takes(HTTPS)
    twins.failed(HTTPS)
    assert twins.released() == []
    assert not twins.takes(HTTPS)


def test_where_the_first_leads_to_its_twin_the_twin_is_read():
    twins = Twins()
    twins.takes(HTTP)
    twins.failed(HTTP)
    assert twins.takes(HTTPS)


def test_who_stood_back_in_vain_is_read_after_all():
    twins = Twins()
    twins.takes(HTTP)
    twins.takes(HTTPS)
    twins.failed(HTTP)
    assert twins.released() == [HTTPS]
    assert twins.takes(HTTPS)
    assert twins.released() == []
