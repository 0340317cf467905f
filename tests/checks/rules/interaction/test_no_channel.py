"""The public can ask and advise."""

import pytest

from checks.artifacts import Outcome
from checks.findings import Severity

MENU = "".join(f'<a href="/lm{n}/">工作动态{n}</a>' for n in range(12))


@pytest.fixture
def found(findings):
    def build(home="", menu=MENU, others=12, outcome=Outcome.OK, **pages):
        items = "".join(
            f"<li><a href='/lm0/t20261101_10000{n}.html'>某日工作消息{n}</a>2026-11-0{n + 1}</li>" for n in range(5)
        )
        site = {f"/lm{n}/": f"<body>{MENU}<h2>工作动态{n}</h2><ul>{items}</ul></body>" for n in range(others)}
        site |= {f"/lm0/t20261101_10000{n}.html": "<body>消息</body>" for n in range(5)}
        fetches = {"/lm99/": outcome}
        return findings("no_channel", "interaction", {"/": f"<body>{menu}{home}</body>", **site, **pages}, fetches)

    return build


@pytest.mark.parametrize(
    "home",
    [
        '<a href="/lm1/">县长信箱</a>',
        '<a href="http://liuyan.b.gov.cn/">我要留言</a>',
        '<a href="http://b.gov.cn/"><img src="1.jpg" alt="在线咨询"></a>',
        '<a href="http://b.gov.cn/"><img src="1.jpg"></a>',  # a picture may be anything
        "<ul><li v-for='row in rows'>{{row}}</li></ul>",
        "<div>咨询电话：12345</div>",
        '<a href="/lm77/">其他栏目</a>',  # not read
        '<a href="/lm99/">其他栏目</a>',  # could not be read
    ],
)
def test_innocent_or_unknown(found, home):
    assert not found(home, outcome=Outcome.TIMEOUT)


def test_a_site_that_was_hardly_read(found):
    assert not found(others=2)
    assert not found(menu='<a href="/lm1/">工作动态</a>')


def test_nothing_of_the_kind_is_a_doubtful_veto(found):
    (one,) = found()
    assert one.severity is Severity.VETO
    assert one.needs_review
    assert "未见咨询、信箱、留言一类栏目或链接" in one.message
