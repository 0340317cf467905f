"""Answers keep coming. It is 2026-11-23."""

import pytest

LIST = "/xzxx/index.html"


@pytest.fixture
def found(findings):
    def build(*pages):
        return findings("no_new_answer", "interaction", {f"{LIST}{n or ''}": page for n, page in enumerate(pages)})

    return build


def test_a_site_without_letters(found):
    assert not found("<body>欢迎</body>")


@pytest.mark.parametrize("newest", ["2026-11-20", "2026-09-22", "", "查看"])
def test_in_time_or_unknown(found, listed, newest):
    assert not found(listed(("2", "乙", "2026-09-01", newest)))


def test_the_newest_answer_counts(found, listed):
    assert not found(listed(("1", "甲", "2026-09-01", "2026-01-05"), ("2", "乙", "2026-11-01", "2026-11-05")))


def test_an_answer_in_any_list_counts(found, listed):
    old, new = listed(("1", "甲", "2026-01-01", "2026-01-05")), listed(("2", "乙", "2026-11-01", "2026-11-05"))
    assert not found(old, new)


def test_a_list_that_a_script_fills_may_be_newer(found, listed):
    rows = "<ul><li v-for='row in rows'>{{row}}</li></ul>来信时间 答复时间"
    script = f"<head><title>县长信箱</title></head><body>{rows}</body>"
    assert not found(listed(("1", "甲", "2026-01-01", "2026-01-05")), script)


def test_an_old_answer_is_doubtful_while_nobody_is_known_to_wait(found, listed):
    (one,) = found(listed(("1", "甲", "2026-01-01", "2026-01-05")))
    assert one.needs_review
    assert one.message.startswith("网站上最新的留言答复日期为2026-01-05，至检查之日已322天")


def test_somebody_waits(found, listed):
    answered = listed(("1", "甲", "2026-01-01", "2026-01-05"))
    waiting = listed(("2", "乙", "2026-10-01", "未回复"), last="办理状态")
    (one,) = found(answered, waiting)
    assert not one.needs_review
    assert "其后有1条留言标明尚未答复" in one.message
