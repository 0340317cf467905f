"""Titles, keywords and descriptions that advertise what no government does."""

import pytest

from checks.findings import Severity
from checks.rules.safety.tampered_head import check


def numbers(text):
    return "".join(f"&#{ord(character)};" for character in text)


def meta(name, content):
    return f'<meta name="{name}" content="{content}">'


INNOCENT = [
    "<title>某某县人民政府</title>",
    f"<title>{numbers('某某县人民政府')}</title>",
    f"<title>{numbers('某某县开展打击百家乐网络赌博专项行动')}</title>",
    "<title>百家乐</title>",  # it stands there to be read: the word rules'
    f"<title>百家乐{numbers('县')}</title>",
    f"<title>打击网络赌博</title>{meta('keywords', '百家乐,老虎机')}",
    meta("keywords", "某某县,政务公开,福利彩票"),
    meta("description", "公安机关提醒：百家乐、老虎机都是骗局"),
    meta("keywords", "百家乐,网络赌博犯罪"),
    "<title></title>",
    "<title>&nbsp;&copy;</title>",
    f"<script>var t='<title>{numbers('百家乐')}'</script>",
    meta("viewport", "百家乐"),
]


@pytest.mark.parametrize("head", INNOCENT)
def test_innocent(judge, head):
    assert not judge(check, head=head)


def test_what_the_page_shows_openly_is_the_word_rules_business(judge):
    head = (
        f"<title>{numbers('男子沉迷百家乐输光家产')}</title>{meta('keywords', '百家乐')}{meta('description', '百家乐')}"
    )
    assert not judge(check, "<h1>男子沉迷百家乐输光家产</h1>", head)


@pytest.mark.parametrize("name", ["keywords", "description"])
def test_one_sign_is_for_a_person(judge, name):
    (found,) = judge(check, head=f"<title>某某县</title>{meta(name, '新葡京娱乐开户')}")
    assert found.needs_review
    assert found.severity is Severity.MAJOR


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{numbers('澳门百家乐开户')}</title>",
        f"<TITLE>{''.join(f'&#x{ord(each):x};' for each in '澳门百家乐开户')}</TITLE>",
        meta("keywords", "百家乐") + meta("description", "新葡京"),
    ],
)
def test_two_signs_are_certain(judge, head):
    (found,) = judge(check, head=head)
    assert not found.needs_review
    assert found.severity is Severity.VETO
    assert found.subject.found == "百家乐"
    assert "百家乐" in str(found.excerpt)


def test_what_is_the_same_on_two_pages_is_one_fault(judge):
    head = f"<title>{numbers('澳门百家乐开户')}</title>"
    (first,), (second,) = (judge(check, head=head, url=f"https://www.a.gov.cn/{name}.html") for name in "ab")
    assert first.subject == second.subject
    assert first.places != second.places
