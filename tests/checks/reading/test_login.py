import pytest

from checks.reading.login import is_login

FORM = "<form><input name='user'><input type='password' name='pw'></form>"


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("http://www.a.gov.cn/", FORM),
        ("http://www.a.gov.cn/bsdt/index.html", FORM),
        ("http://www.a.gov.cn/login/help.html", "<p>登录帮助</p>"),
        ("http://www.a.gov.cn/catalogin/x.html", FORM),
        ("http://www.a.gov.cn/passports/apply.html?return=1", "<p>因私护照办理</p>"),
        ("http://www.a.gov.cn/x.html?redirect=/login", FORM),
    ],
)
def test_pages_that_show_something(page, url, body):
    assert not is_login(page(body, url=url))


@pytest.mark.parametrize(
    ("url", "body"),
    [
        ("http://www.a.gov.cn/login", FORM),
        ("http://www.a.gov.cn/user/login.jsp", FORM),
        ("http://www.a.gov.cn/web/toLogin.do", FORM),
        ("http://sso.a.gov.cn/index", FORM),
        ("https://a.gov.cn/cas/login?service=http%3A%2F%2Fwww.a.gov.cn%2F", "<div id='app'></div>"),
    ],
)
def test_pages_that_ask_who_one_is(page, url, body):
    assert is_login(page(body, url=url))
