"""What several sites say together of our own network."""

from datetime import datetime

from checks.visit import Access, Network, Visit
from crawler.job import SHANGHAI
from crawler.probing.round import settle

AT = datetime(2026, 11, 23, 10, tzinfo=SHANGHAI)


def made(name, access, network, address="", way="IPv4"):
    return Visit(AT, f"http://{name}.gov.cn/", way, access, network, address, reason="连接不上")


def settled(*visits):
    found = settle({f"{number}": (visit,) for number, visit in enumerate(visits)})
    return [(visit.access, visit.network) for (visit,) in found.values()]


SILENT = (Access.FAILED, Network.UNKNOWN)
OPEN = (Access.OPEN, Network.FINE)


def test_if_of_several_sites_none_is_heard_our_network_was_down():
    assert settled(made("a", *SILENT), made("b", *SILENT)) == [(Access.UNCLEAR, Network.DOWN)] * 2


def test_one_site_alone_proves_nothing():
    assert settled(made("a", *SILENT)) == [SILENT]


def test_two_pages_of_one_host_are_one_site():
    assert settled(made("a", *SILENT), made("a", *SILENT)) == [SILENT] * 2


def test_another_site_that_opens_proves_our_network():
    told = settled(made("a", *SILENT), made("b", *OPEN, "8.8.8.8"))
    assert told == [(Access.FAILED, Network.FINE), OPEN]


def test_a_site_inside_the_office_does_not():
    told = settled(made("a", *SILENT), made("b", *OPEN, "10.1.2.3"))
    assert told == [SILENT, OPEN]


def test_one_way_says_nothing_of_the_other():
    told = settled(made("a", *SILENT, way="IPv6"), made("b", *OPEN, "8.8.8.8"))
    assert told == [SILENT, OPEN]


def test_a_server_that_answers_with_an_error_stays_failed():
    told = settled(made("a", Access.FAILED, Network.FINE, "8.8.8.8"), made("b", *SILENT))
    assert told == [(Access.FAILED, Network.FINE)] * 2
