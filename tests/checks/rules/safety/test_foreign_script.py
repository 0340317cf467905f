"""Scripts of strangers."""

import pytest

from checks.findings import Severity
from checks.reading.page import read_page
from checks.rules.safety.foreign_script import check
from checks.subjects import LinkSubject

STRANGE = '<script src="https://stranger.net/js/kb.js"></script>'
TITLE = "<title>&#26576;&#26576;&#21439;&#25919;&#24220;</title>"


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<script>var a=1</script>",
        '<script src="/js/site.js"></script>',
        '<script src="site.js"></script>',
        '<script src="https://static.a.gov.cn/js/site.js"></script>',
        '<script src="//www.b.gov.cn/count.js"></script>',
        '<script src="http://dcs.conac.cn/js/1.js"></script>',
        '<script src="https://hm.baidu.com/hm.js?1"></script>',
        '<script src="//s4.cnzz.com/z_stat.php?id=1"></script>',
        '<script src="http://192.168.1.8/x.js"></script>',  # private_address_link tells it
        f"<!-- {STRANGE} -->",
        "<script src='http://['></script>",
        f"{TITLE}<script src='/a.js'></script>",
    ],
)
def test_innocent(judge, head):
    assert not judge(check, head=head)


def test_a_stranger_is_one_finding_a_host_and_for_a_person(judge):
    head = f'<script src="/a.js"></script>{STRANGE}<script src="//stranger.net/2.js"></script>'
    (found,) = judge(check, head=head)
    assert found.subject == LinkSubject("http://stranger.net/")
    assert found.needs_review
    assert found.severity is Severity.NOTICE
    assert found.places[0].text == "https://stranger.net/js/kb.js"


@pytest.mark.parametrize("head", [STRANGE, f"<title>某某县</title>{STRANGE}<link rel=stylesheet href=/a.css>"])
def test_before_everything_else_it_is_grave(judge, head):
    (found,) = judge(check, head=head)
    assert found.severity is Severity.MAJOR
    assert "所有脚本和样式之前" in found.message
    assert found.needs_review


def test_with_a_title_in_numbers_it_is_grave_wherever_it_stands(judge):
    (found,) = judge(check, STRANGE, TITLE)
    assert found.severity is Severity.MAJOR
    assert "字符编号" in found.message


def test_another_site_under_the_same_suffix_is_a_stranger(judge):
    assert judge(check, '<script src="https://x.com.cn/a.js"></script>')


@pytest.mark.real
def test_the_planted_script_of_a_real_site(context, shared):
    """It stands on one page, and nothing else of that site is accused."""
    folder = shared / "realsites" / "daozhen"
    accused = {}
    for path in sorted(folder.rglob("*.html")):
        page = read_page(f"https://www.a.gov.cn/{path.relative_to(folder).as_posix()}", path.read_bytes())
        for found in check(page, context):
            accused.setdefault(found.subject.target, []).append(path.name)
    assert accused == {"http://hnci.net.cn/": ["index.html"]}
