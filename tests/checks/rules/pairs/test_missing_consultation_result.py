"""What became of the opinions."""

import pytest

CALL, RESULT = "/tzgg/202606/t20260601_100001.html", "/tzgg/202607/t20260720_100002.html"
TIME = "征求意见时间：2026年6月1日至2026年7月1日。"
NAMED = "《桃县停车管理办法（征求意见稿）》公开征求意见结果反馈"


@pytest.fixture
def found(findings, announced):
    def build(said=TIME, title=None, more="<p>第一条</p>", **pages):
        call = announced(said, title, "2026-06-01", more=more)
        others = {"/index.html": pages.get("home", ""), RESULT: pages.get("result", "")}
        return findings("missing_consultation_result", "pairs", {CALL: call, **others})

    return build


@pytest.fixture
def result(announced):
    def build(title=NAMED, link=""):
        return announced("共收到意见3条，采纳2条。", title, "2026-07-20", more=link)

    return build


def test_a_page_of_that_name(found, result):
    assert not found(result=result())


def test_a_page_that_links_back(found, result):
    assert not found(result=result("停车事项征求意见采纳情况", f'<a href="{CALL}">征求意见稿</a>'))


def test_a_page_it_leads_to(found, result):
    link = f'<p>第一条</p><a href="{RESULT}">结果</a>'
    assert not found(more=link, result=result("停车事项征求意见采纳情况"))


def test_a_link_that_names_it_wherever_it_leads(found):
    assert not found(home=f'<body><a href="http://b.gov.cn/1.html">{NAMED}</a></body>')


def test_it_is_told_on_the_page_itself(found):
    assert not found(more="<p>第一条</p><p>意见采纳情况：未收到意见。</p>")


@pytest.mark.parametrize(
    "said",
    [
        "征求意见时间：2026年9月1日至2026年10月1日。",
        "征求意见时间：2026年11月1日至2026年12月1日。",
        "征求意见时间：2022年6月1日至2022年7月1日。",
        "请及时反馈意见。",
    ],
)
def test_too_early_too_old_or_unknown(found, said):
    assert not found(said)


def test_a_draft_without_a_name_cannot_be_looked_for(found):
    assert not found(title="公开征求意见")


def test_nothing_after_sixty_days_is_doubtful(found, result):
    (one,) = found(result=result("《桃县养犬管理办法》公开征求意见结果反馈"))
    assert one.needs_review
    assert "2026-07-01截止，至检查之日已145天" in one.message
