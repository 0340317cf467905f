"""Ways out of the site."""

import pytest

from checks.artifacts import Fetch, Outcome
from checks.gathering.exits import facts, gather
from checks.reading.page import read_page
from checks.rules.safety.missing_exit_prompt import RULE, check
from checks.survey import Survey

URL = "https://www.a.gov.cn/"
WAY_OUT = '<a href="http://www.stranger.com/">某某公司</a>'


@pytest.fixture
def site(context):
    """The site's ways out, built from the bodies of its pages."""

    def build(*bodies):
        pages = [read_page(f"{URL}{number}.html", f"<body>{body}".encode()) for number, body in enumerate(bodies)]
        told = {page.url: found for page in pages if (found := facts(page, context))}
        fetches = {page.url: Fetch(page.url, Outcome.OK, 200, page.url, page=True) for page in pages}
        survey = Survey(URL, fetches, lambda _: iter(told.items()), lambda: ())
        (found,) = gather(survey, context)
        return found

    return build


@pytest.mark.parametrize(
    "body",
    [
        "",
        '<a href="/zwgk/">政务公开</a>',
        '<a href="http://www.b.gov.cn/">兄弟单位</a>',
        '<a href="http://www.xinhuanet.com/">新华网</a>',
        '<a href="http://service.weibo.com/share/share.php?url=x">分享</a>',
        '<a href="/jump?url=http%3A%2F%2Fwww.stranger.com%2F">某某公司</a>',
        f'{WAY_OUT}<script src="/js/common.js"></script>',
        f"{WAY_OUT}<script>$('a').click(function(){{return confirm('离开？')}})</script>",
        f"{WAY_OUT}<script>layer.confirm('您即将离开本网站')</script>",
        f"<p>您即将离开本网站，是否继续？</p>{WAY_OUT}",
        '<a onclick="return leave(this)" href="http://www.stranger.com/">某某公司</a>',
        '<a href="mailto:a@stranger.com">信箱</a><a href="javascript:void(0)">收藏</a>',
    ],
)
def test_innocent_or_unknown(site, context, body):
    assert not list(check(site(body), context))


def test_one_guarded_page_speaks_for_the_site(site, context):
    assert not list(check(site(WAY_OUT, f'{WAY_OUT}<script src="/js/common.js"></script>'), context))


@pytest.mark.parametrize(
    "scripts",
    ["", '<script src="/js/jquery.min.js"></script>', '<script src="https://hm.baidu.com/hm.js"></script>'],
)
def test_where_nothing_could_ask_a_person_shall_look(site, context, scripts):
    (found,) = check(site(WAY_OUT + scripts, "", WAY_OUT), context)
    assert found.needs_review
    assert "2个页面" in found.message
    assert "www.stranger.com" in found.message


def test_only_the_end_of_all_ways_out_is_proof(site):
    assert RULE.settles(site(""))
    assert not RULE.settles(site(f'{WAY_OUT}<script src="/js/common.js"></script>'))
    assert not RULE.settles(site())
