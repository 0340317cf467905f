"""Addresses of the footer's fixtures that were given up."""

import pytest

from checks.rules.safety.outdated_widget import check
from checks.subjects import LinkSubject

CODE = '<meta name="SiteIDCode" content="5203250001">'
ENTRY = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code="


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://beian.miit.gov.cn/">京ICP备00000000号</a>',
        '<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=1">公安备案</a>',
        f'<a href="{ENTRY}5203250001">找错</a>',
        '<script id="_jiucuo_" sitecode="5203250001" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>',
        "<script>document.write(\"<script id='_jiucuo_' sitecode='5203250001'>\")</script>",
        f'<a href="{ENTRY}本网站标识码">找错</a>',
        f'<a href="{ENTRY}52032500011">找错</a>',
        "<p>原网址 www.miitbeian.gov.cn 停用</p>",
        '<!-- <a href="http://www.miitbeian.gov.cn">备案</a> -->',
        '<a href="http://www.miitbeian.gov.cn.example.com/">备案</a>',
        '<a href="http://notmiitbeian.gov.cn/">备案</a>',
        '<a href="/go?sitecode=1234567890">别的站点编号</a>',
    ],
)
def test_innocent(judge, body):
    assert not judge(check, body, CODE)


@pytest.mark.parametrize("head", ["", '<meta name="SiteIDCode" content="待填">'])
def test_without_a_code_of_its_own_the_entry_is_not_compared(judge, head):
    assert not judge(check, f'<a href="{ENTRY}5203250002">找错</a>', head)


@pytest.mark.parametrize("host", ["www.miitbeian.gov.cn", "miitbeian.gov.cn"])
def test_the_old_register_is_gone_for_certain(judge, host):
    (found,) = judge(check, f'<a href="http://{host}/">京ICP备00000000号</a>')
    assert not found.needs_review
    assert found.row == "icp.link"
    assert found.subject == LinkSubject("http://miitbeian.gov.cn/")


@pytest.mark.parametrize(
    "body",
    [
        '<script id="_jiucuo_" src="http://pucha.kaipuyun.cn/exposure/jiucuo.js"></script>',
        "<img onclick=\"window.open('http://121.43.68.40/exposure/jiucuo.html')\">",
        "<script>document.write(\"<script src='//pucha.kaipuyun.cn/exposure/jiucuo.js'>\")</script>",
    ],
)
def test_the_old_entry_may_still_forward(judge, body):
    (found,) = judge(check, body)
    assert found.needs_review
    assert found.row == "cn19.identity"
    assert "zfwzgl.www.gov.cn" in found.suggestion


@pytest.mark.parametrize(
    "body",
    [
        f'<a href="{ENTRY}5203250002">找错</a>',
        '<script id="_jiucuo_" sitecode="5203250002" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>',
    ],
)
def test_the_code_of_another_site_is_for_a_person(judge, body):
    (found,) = judge(check, body * 2, CODE)
    assert found.needs_review
    assert "5203250002" in found.message
    assert "5203250001" in found.message
