"""Links to strangers that nobody can see."""

import pytest

from checks.findings import Severity
from checks.rules.safety.hidden_link import check
from checks.subjects import LinkSubject

STRANGER = '<a href="http://www.stranger.com/">某某网</a>'
CASINO = '<a href="http://www.stranger.com/">澳门百家乐开户</a>'
OFF = "position:absolute;left:-9999px"

INNOCENT = [
    STRANGER,
    f'<div style="display:none">{STRANGER}</div>',  # a tab, a menu
    f'<div style="visibility:hidden">{STRANGER}</div>',
    f'<div style="opacity:0">{STRANGER}</div>',  # a slide that waits for its turn
    f'<ul style="height:0;overflow:hidden">{STRANGER}</ul>',  # a folded list
    f'<div style="font-size:0">{STRANGER}</div>',  # against gaps between blocks
    f'<div style="position:absolute;left:-20px">{STRANGER}</div>',
    f'<div style="width:0%;height:0.5em">{STRANGER}</div>',
    f'<div style="left:-9999px">{STRANGER}</div>',  # without a position it moves nothing
    f'<marquee width="500" height="200">{STRANGER}</marquee>',
    '<a style="text-indent:-9999px" href="http://www.stranger.com/">图标</a>',  # the words behind an icon
    f'<div style="{OFF}"><a href="/zwgk/">政务公开</a><a href="http://www.b.a.gov.cn/">分站</a></div>',
    f'<div style="{OFF}"><a href="http://www.xinhuanet.com/">新华网</a></div>',
    f'<div style="{OFF}"><a href="http://tongji.baidu.com/x">统计</a></div>',
    f'<ul style="{OFF}"><li><a href="/a/">政务公开</a><li><a href="/b/">互动</a><li>{STRANGER}</ul>',  # a menu
    f"<!-- <div style='{OFF}'>{CASINO}</div> -->",
    CASINO,  # anybody can see it: the word rules and suspicious_site
    '<div style="display:none"><a href="http://www.stranger.com/">远离百家乐，警惕网络赌博骗局</a></div>',
    '<div style="display:none"><a href="/zt/">百家乐</a></div>',
    f"<script>document.write('<div style=\"{OFF}\">x</div>');</script>{STRANGER}",
    f"<script>document.write('<div class=\"foot\">');</script>{STRANGER}<script>document.write('</div>')</script>",
    '<a style="color:#fff;background:#036" href="http://www.stranger.com/">白字蓝底</a>',
    '<a style="color:inherit;background:inherit" href="http://www.stranger.com/">某某网</a>',
    f"<style>.sub{{{OFF}}} li:hover .sub{{left:0}}</style><div class='sub'>{STRANGER}</div>",  # it comes out
    f"<textarea><div style='{OFF}'>{CASINO}</div></textarea>",
]
DOUBTFUL = [
    (f'<div style="{OFF}">{STRANGER}</div>', "屏幕之外"),
    (f'<div style="POSITION: fixed; TOP: -800PX !important">{STRANGER}</div>', "屏幕之外"),
    (f'<div style="margin-left:-600em">{STRANGER}</div>', "屏幕之外"),
    (f'<style>.q{{{OFF}}}</style><div class="x q">{STRANGER}</div>', "屏幕之外"),
    (f'<style>#q{{width:1px;height:1px;overflow:hidden}}</style><div id="q">{STRANGER}</div>', "尺寸近于零"),
    (f'<marquee width="1" height="1">{STRANGER}</marquee>', "滚动字幕"),
    ('<a style="font-size:0" href="//stranger.com/">x</a>', "字号"),
    ('<a style="color:#FFF;background-color:white" href="http://stranger.com/">x</a>', "同色"),
    (
        f"<script>document.write('<div style=\"{OFF}\">')</script>{STRANGER}"
        "<script>document.write('<\\/div>')</script><a href='http://seen.com/'>某某</a>",
        "屏幕之外",
    ),
]
HEADLINE = [  # a folded tab with the news
    f'<div style="display:none">{CASINO}</div>',
    '<div style="display:none"><a href="http://news.stranger.com/1">男子沉迷博彩输光家产</a></div>',
    f'<div style="display:none">{CASINO}{STRANGER * 6}</div>',
    f'<ul style="display:none"><li><a href="/a/">政务公开</a><li><a href="/b/">互动</a><li>{CASINO}</ul>',
]
CERTAIN = [
    f'<div style="display:none">{CASINO * 2}</div>',
    f'<div style="{OFF}">{CASINO}</div>',
    f'<div id="k">{CASINO * 3}{STRANGER}</div><script>document.getElementById("k").style.display="none"</script>',
    f'<div style="{OFF}"><a href="http://stranger.com/">百 家 乐 &#24320;&#25143;</a></div>',
    f'<ul style="{OFF}"><li><a href="/a/">政务公开</a><li><a href="/b/">互动</a><li>{CASINO}</ul>',
]


@pytest.mark.parametrize("body", INNOCENT)
def test_innocent(judge, body):
    assert not judge(check, body)


@pytest.mark.parametrize(("body", "how"), DOUBTFUL)
def test_a_stranger_out_of_sight_is_for_a_person(judge, body, how):
    (found,) = judge(check, body)
    assert how in found.message
    assert found.needs_review
    assert found.severity is Severity.MAJOR
    assert found.row == "guide.hidden-links"


@pytest.mark.parametrize("body", HEADLINE)
def test_a_single_one_that_is_merely_folded_is_for_a_person(judge, body):
    (found,) = judge(check, body)
    assert found.needs_review
    assert found.severity is Severity.MAJOR


@pytest.mark.parametrize("body", CERTAIN)
def test_hidden_to_a_stranger_and_with_the_words_of_a_casino_is_certain(judge, body):
    (found,) = judge(check, body)
    assert "百家乐" in found.message
    assert not found.needs_review
    assert found.severity is Severity.VETO
    assert found.row == "cn19.serious"


def test_a_block_is_one_finding(judge):
    links = "".join(f'<a href="http://s{number}.com/">某某{number}</a>' for number in range(8))
    (found,) = judge(check, f'<div style="{OFF}">{links}</div>')
    assert found.subject == LinkSubject("http://s0.com/")
    assert "8个" in found.message
    assert "等" in found.message


def test_two_blocks_are_two(judge):
    assert len(judge(check, f'<div style="{OFF}">{STRANGER}</div><p style="{OFF}">{STRANGER}</p>')) == 2
