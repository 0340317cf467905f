"""Unencrypted parts of encrypted pages."""

import pytest

from checks.findings import Severity
from checks.rules.safety.mixed_content import check
from checks.subjects import LinkSubject

PLAIN = "http://www.a.gov.cn/gzdt/1.html"


@pytest.mark.parametrize(
    "body",
    [
        "",
        '<script src="/a.js"></script><img src="1.jpg">',
        '<script src="//www.b.gov.cn/a.js"></script>',
        '<script src="https://www.b.gov.cn/a.js"></script>',
        '<a href="http://www.b.gov.cn/">兄弟单位</a>',
        '<form action="http://www.b.gov.cn/" method="get"></form>',
        '<link rel="canonical" href="http://www.a.gov.cn/">',
        '<link rel="icon" href="http://www.a.gov.cn/favicon.ico">',
        '<script src="http://localhost:8000/a.js"></script>',
        '<img src="http:">',
        '<img data-src="http://www.b.gov.cn/1.jpg">',
        '<!-- <script src="http://www.b.gov.cn/a.js"></script> -->',
        '<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests"><img src="http://b.cn/1.jpg">',
    ],
)
def test_innocent(judge, body):
    assert not judge(check, body)


def test_a_plain_page_may_load_what_it_likes(judge):
    assert not judge(check, '<script src="http://www.b.gov.cn/a.js"></script>', url=PLAIN)


@pytest.mark.parametrize(
    "body",
    [
        '<script src="http://www.b.gov.cn/a"></script>',
        '<iframe src="http://www.b.gov.cn/a?id=7"></iframe>',
        '<link rel="stylesheet" href="HTTP://www.b.gov.cn/a">',
        '<object data="http://www.b.gov.cn/a"></object>',
    ],
)
def test_what_browsers_refuse_is_a_fault(judge, body):
    (found,) = judge(check, body)
    assert found.severity is Severity.MINOR
    assert not found.needs_review
    assert found.subject.target.lower() == "http://www.b.gov.cn/a"


def test_images_are_one_notice_a_host(judge):
    (found,) = judge(check, "".join(f'<img src="http://www.b.gov.cn/{number}.jpg">' for number in range(9)))
    assert found.severity is Severity.NOTICE
    assert found.subject == LinkSubject("http://www.b.gov.cn/*")


def test_an_image_and_a_frame_of_one_host_are_two(judge):
    body = '<img src="http://www.b.gov.cn/1.jpg"><iframe src="http://www.b.gov.cn/"></iframe>'
    assert len({found.subject for found in judge(check, body)}) == 2
