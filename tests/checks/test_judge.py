"""What judging one page says beside its findings."""

from datetime import date

from checks.context import Context
from checks.judge import judge_page
from checks.reading.page import read_page
from checks.words.lexicon import Lexicons

CONTEXT = Context(today=date(2026, 11, 23), start="http://a.gov.cn/", lexicons=Lexicons(()))


def page(html):
    return read_page("http://a.gov.cn/1.html", html.encode(), "text/html; charset=utf-8")


def test_an_ordinary_page_is_judged_by_every_page_rule():
    judged = judge_page(page("<p>县人民政府召开常务会议，研究部署近期工作。</p>"), CONTEXT)
    assert judged.undecided == judged.failures == judged.findings == ()


def test_rules_that_cannot_tell_are_neither_failures_nor_silence():
    judged = judge_page(page("<p>" + "锛銆鐨鍥鍙绗" * 40 + "</p>"), CONTEXT)
    assert judged.failures == judged.findings == ()
    assert {"misspelled_word", "sensitive_word"} <= set(judged.undecided)
