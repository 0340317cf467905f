import pytest
from scrapy import Request
from scrapy.http import Response

from crawler.fetching.gates import CookieGates

URL = "http://www.a.gov.cn/a.html"


def asked(gates, url=URL, own=True):
    request = Request(url, meta={"own": own})
    gates.process_request(request)
    return request


def answered(gates, request, status=302, **headers):
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return gates.process_response(request, Response(request.url, status=status, headers=told))


def cookie(gates, url=URL, own=True):
    return asked(gates, url, own).headers.get("Cookie")


@pytest.mark.parametrize(
    "headers",
    [
        {"Location": "/b.html", "Set_Cookie": "a=1"},
        {"Location": "http://b.gov.cn/a.html", "Set_Cookie": "a=1"},
        {"Location": URL},
        {"Location": URL, "Set_Cookie": "a="},
        {"Location": "http://[", "Set_Cookie": "a=1"},
        {"Set_Cookie": "a=1"},
    ],
)
def test_other_redirects_pass_unchanged_and_leave_no_cookie(headers):
    gates = CookieGates()
    assert isinstance(answered(gates, asked(gates), **headers), Response)
    assert cookie(gates) is None


def test_a_page_with_a_cookie_is_no_gate():
    gates = CookieGates()
    assert isinstance(answered(gates, asked(gates), status=200, Set_Cookie="a=1"), Response)
    assert cookie(gates) is None


def test_a_gate_is_asked_again_with_its_cookie():
    gates = CookieGates()
    again = answered(gates, asked(gates), Location=URL, Set_Cookie="pass=x; path=/; HttpOnly")
    assert again.url == URL
    assert cookie(gates) == b"pass=x"


def test_a_gate_that_goes_on_asking_is_asked_only_once_more():
    gates = CookieGates()
    answered(gates, asked(gates), Location=URL, Set_Cookie="pass=x")
    assert isinstance(answered(gates, asked(gates), Location=URL, Set_Cookie="pass=y"), Response)


def test_a_gate_at_another_address_leads_back_once():
    gates, gate = CookieGates(), "http://www.a.gov.cn/gate"
    assert isinstance(answered(gates, asked(gates), Location="/gate"), Response)
    again = answered(gates, asked(gates, gate), Location="/a.html", Set_Cookie="pass=x")
    assert again.url == URL


def test_nobody_else_sees_the_cookie():
    gates = CookieGates()
    answered(gates, asked(gates), Location=URL, Set_Cookie="pass=x")
    assert cookie(gates, "http://www.b.gov.cn/") is None
    assert cookie(gates, "http://www.a.gov.cn:8080/") is None
    assert cookie(gates, own=False) is None


def test_other_peoples_gates_stay_closed():
    gates = CookieGates()
    assert isinstance(answered(gates, asked(gates, own=False), Location=URL, Set_Cookie="pass=x"), Response)
