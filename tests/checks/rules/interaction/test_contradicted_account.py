"""What a yearly report says of letters may be more than the site shows, never less."""

import pytest

LIST, REPORT = "/xzxx/index.html", "/nb/t20260120_100001.html"
HOME = "<head><title>桃县人民政府</title></head><body><a href='/xzxx/'>县长信箱</a></body>"
SITE, DISCLOSURE = "2025年政府网站工作年度报表", "桃县人民政府2025年政府信息公开工作年度报告"
OWN = "首页网址http://a.gov.cn/"


@pytest.fixture
def found(findings, listed):
    """rows: letters beside two of 2025, one of them answered in that year."""

    def build(said, *rows, title=SITE):
        meta = f'<title>{title}</title><meta name="ArticleTitle" content="{title}">'
        report = f"<head>{meta}</head><body><div class=TRS_Editor><p>{said}</p></div></body>"
        letters = listed(("1", "甲", "2025-03-02", "2025-03-05"), ("2", "乙", "2025-12-30", "2026-01-05"), *rows)
        return findings("contradicted_account", "interaction", {"/": HOME, LIST: letters, REPORT: report})

    return build


WAITING = ("3", "丙", "2025-06-02", "未回复")


@pytest.mark.parametrize(
    ("said", "title", "rows"),
    [
        (OWN + "收到留言数量(单位：条)2办结留言数量2公开答复数量1", SITE, ()),
        (OWN + "收到留言数量(单位：条)30公开答复数量30", SITE, ()),  # the site need not show all
        (OWN + "收到留言数量(单位：条)", SITE, ()),
        (OWN + "收到留言数量1；收到留言数量5", SITE, ()),  # says two things
        ("首页网址http://jyj.gov.cn/收到留言数量0公开答复数量0", SITE, ()),  # of another website
        ("收到留言数量0公开答复数量0", SITE, ()),  # of which website?
        (OWN + "收到留言数量0", "2024年政府网站工作年度报表", ()),
        (OWN + "收到留言数量0", "政府网站工作年度报表", ()),
        (OWN + "收到留言数量0", "关于报送2025年政府网站工作年度报表的通知", ()),
        ("网民留言办结率100%。", DISCLOSURE, ()),
        ("网民留言办结率98%。", DISCLOSURE, (WAITING,)),
        ("政府信息公开申请答复率100%。", DISCLOSURE, (WAITING,)),
        ("网民留言办结率100%。", DISCLOSURE, (("4", "丁", "2026-06-02", "未回复"),)),  # of another year
        ("网民留言办结率100%。", DISCLOSURE, (("5", "戊", "2025-06-02", "办理中"),)),
        ("网民留言办结率100%。", "桃县教育局2025年政府信息公开工作年度报告", (WAITING,)),  # of another office
    ],
)
def test_innocent(found, said, title, rows):
    assert not found(said, *rows, title=title)


def test_fewer_than_the_site_shows(found):
    (one,) = found(OWN + "收到留言数量（单位：条）1办结留言数量1公开答复数量0")
    assert one.needs_review
    assert one.message == (
        f"“{SITE}”写明收到留言1条，网站上公开的当年来信有2条；公开答复0条，网站上公开的当年答复有1条。"
    )
    assert "“甲”" in one.evidence


def test_all_were_answered_but_one(found):
    (one,) = found("全年网民留言、来信办结率达100%。", WAITING, title=DISCLOSURE)
    assert one.needs_review
    assert one.message.endswith("写明留言全部办结，网站上标明尚未答复的当年来信有1条。")


def test_one_letter_in_two_lists_is_one(found):
    assert not found(OWN + "收到留言数量2", ("1?from=home", "甲", "2025-03-02", "2025-03-05"))


def test_what_was_compared_settles_it(judged_site, listed):
    meta = f'<head><title>{SITE}</title><meta name="ArticleTitle" content="{SITE}"></head>'
    report = meta + f"<body><div class=TRS_Editor><p>{OWN}收到留言数量2</p></div></body>"
    letters = listed(("1", "甲", "2025-03-02", "2025-03-05"))
    assert "contradicted_account" in judged_site("interaction", {"/": HOME, LIST: letters, REPORT: report}).fine
    assert "contradicted_account" not in judged_site("interaction", {"/": HOME, REPORT: report}).fine
