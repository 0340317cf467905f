"""Links to sites that have changed hands."""

import pytest

from checks.artifacts import Fetch, Outcome
from checks.findings import Place
from checks.gathering.targets import Target
from checks.rules.safety.suspicious_site import RULE, check

URL = "http://www.oldbureau.com/"
PAGE = "https://www.a.gov.cn/yqlj/"


def target(text="某某县招商网", location="", url=URL, outcome=Outcome.OK):
    return Target(url, Fetch(url, outcome, 200, url, location=location), (Place(PAGE, text),))


@pytest.mark.parametrize(
    "subject",
    [
        target(),
        target(outcome=Outcome.BROKEN),
        target(location="https://www.oldbureau.com/cn/", outcome=Outcome.REDIRECTED),
        target(location="https://www.newbureau.com/", outcome=Outcome.REDIRECTED),
        target("我县开展打击网络赌博百家乐专项行动"),
        target("百家乐", url="https://www.a.gov.cn/zt/"),
        target("百家乐", url="https://www.b.gov.cn/zt/"),
        target("百家乐", url="http://www.xinhuanet.com/1.htm"),
        target("域名交易", url="https://www.4.cn/"),  # a link that means it
        target("中国福利彩票", url="http://www.cwl.com/"),
        target("某某娱乐城改造项目公示"),
        target("", outcome=Outcome.TIMEOUT),
    ],
)
def test_innocent(context, subject):
    assert not list(check(subject, context))


@pytest.mark.parametrize(
    ("location", "certain"),
    [
        ("https://www.hugedomains.com/domain_profile.cfm?d=oldbureau.com", True),
        ("https://dan.com/buy-domain/oldbureau.com", True),
        ("https://www.4.cn/", False),
    ],
)
def test_a_domain_for_sale(context, location, certain):
    (found,) = check(target(location=location, outcome=Outcome.REDIRECTED), context)
    assert found.needs_review is not certain
    assert location in found.evidence


def test_a_link_with_the_words_of_a_casino_is_for_a_person(context):
    (found,) = check(target("澳门新葡京开户"), context)
    assert found.needs_review
    assert found.places == (Place(PAGE, "澳门新葡京开户"),)


def test_silence_settles_nothing():
    assert not RULE.settles(target(outcome=Outcome.TIMEOUT))
    assert RULE.settles(target())
