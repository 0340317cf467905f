"""Nobody waits three months for an answer. It is 2026-11-23."""

import pytest

from checks.findings import Severity

LIST, ONE = "/xzxx/index.html", "/xzxx/show.jsp?id=1"


@pytest.fixture
def found(findings):
    def build(page, own=None):
        return findings("unanswered_letter", "interaction", {LIST: page} | ({ONE: own} if own else {}))

    return build


@pytest.mark.parametrize(
    ("asked", "state"),
    [
        ("2026-08-01", "已回复"),
        ("2026-08-01", "已办结"),
        ("2026-08-01", "2026-08-09"),
        ("2026-08-24", "未回复"),  # not yet three months
        ("2026-11-20", "办理中"),
        ("2025-11-01", "未回复"),  # more than a year ago
        ("昨天", "未回复"),
        ("", "未回复"),
        ("2026-08-01", "查看"),
    ],
)
def test_innocent(found, listed, asked, state):
    assert not found(listed((ONE, "校车", asked, state), last="办理状态"))


@pytest.mark.parametrize("name", ["网上信访", "投诉举报", "纪检监察信箱", "在线访谈", "民意征集"])
def test_columns_with_rules_of_their_own(found, listed, name):
    assert not found(listed((ONE, "校车", "2026-08-01", "未回复"), last="办理状态", name=name))


def test_a_letter_that_leads_nowhere_is_nobody(found, listed):
    assert not found(listed(("javascript:show(1)", "校车", "2026-08-01", "未回复"), last="办理状态"))


def test_an_answer_on_its_own_page_goes_before_the_list(found, listed, letter, answered):
    page = listed((ONE, "校车", "2026-08-01", "未回复"), last="办理状态")
    assert not found(page, own=letter("2026-08-01", answered()))


def test_other_tables(found):
    rows = "<tr><th>产品</th><th>提交时间</th><th>数量</th></tr><tr><td>玉米</td><td>2026-08-01</td><td></td></tr>"
    assert not found(f"<body><table>{rows}</table></body>")


def test_the_site_says_itself_that_it_is_unanswered(found, listed):
    (one,) = found(listed((ONE, "校车几点来", "2026-08-01", "未回复"), last="办理状态"))
    assert one.severity is Severity.VETO
    assert not one.needs_review
    assert one.message == "留言“校车几点来”2026-08-01收到，至检查之日已114天，网站标明尚未答复。"
    assert one.url.endswith(ONE)
    assert one.places[0].page.endswith(LIST)


@pytest.mark.parametrize(("last", "state"), [("办理状态", "办理中"), ("答复时间", "")])
def test_what_only_looks_unanswered_is_doubtful(found, listed, last, state):
    (one,) = found(listed((ONE, "校车几点来", "2026-08-01", state), last=last))
    assert one.needs_review


def test_its_own_page_says_so(found, letter):
    (one,) = found("<body></body>", own=letter("2026-08-01", "<div>答复内容：暂无回复</div>"))
    assert not one.needs_review


def test_a_list_of_divisions(found):
    rows = (
        "<div class=h><span>主题</span><span>留言日期</span><span>状态</span></div>"
        f"<div><span><a href='{ONE}'>校车几点来</a></span><span>2026-08-01</span><span>待回复</span></div>"
    )
    assert found(f"<head><title>领导信箱</title></head><body>{rows}</body>")


def test_only_an_answer_settles_it(judged_site, listed):
    def fine(state):
        page = listed((ONE, "校车", "2026-08-01", state), last="办理状态")
        return judged_site("interaction", {LIST: page}).fine.get("unanswered_letter", ())

    assert len(fine("已回复")) == 1
    assert not fine("查看")
