from datetime import date

import pytest

from checks.context import Context
from checks.reading.page import read_page
from checks.rules.elements.contradictory_head import check

URL = "http://a.gov.cn/zcwj/202406/t20240605_123456.html"
HEAD = {
    "索引号": "111/2024-1",
    "文号": "某府发〔2024〕5号",
    "成文日期": "2024年6月4日",
    "发布日期": "2024-06-05",
    "有效性": "有效",
}


def judged(title: str = "某某管理办法", url: str = URL, **changed: str):
    rows = "".join(f"<tr><td>{label}：</td><td>{value}</td></tr>" for label, value in (HEAD | changed).items())
    markup = f'<html><head><meta name="ArticleTitle" content="{title}"></head><body><table>{rows}</table></body></html>'
    page = read_page(url, markup.encode(), "text/html; charset=utf-8")
    return list(check(page, Context(date(2026, 11, 23), "http://a.gov.cn/")))


@pytest.mark.parametrize(
    "title",
    [
        "某某管理办法",
        "关于废止部分规范性文件的决定",
        "关于宣布失效一批文件的通知",
        "某某管理办法（试行）",
        "规范性文件清理结果（废止、失效目录）",
        "某某办法（2012年办法同时废止）",
    ],
)
def test_a_valid_document(title):
    assert judged(title) == []


@pytest.mark.parametrize("validity", ["废止", "已失效", "失效", "", "无效", "部分有效"])
def test_an_abolished_document_that_says_so(validity):
    assert judged("某某管理办法（已废止）", 有效性=validity) == []


@pytest.mark.parametrize(
    ("written", "released"),
    [
        ("2024年6月5日", "2024-06-05"),
        ("2024年6月", "2024-06-01"),
        ("", "2024-06-05"),
        ("2024年6月6日", ""),
        ("二〇二四年六月", "2024-06-05 10:30"),
    ],
)
def test_days_in_order_or_not_said(written, released):
    assert judged(成文日期=written, 发布日期=released) == []


def test_a_list_is_not_judged():
    assert judged("某某管理办法（已废止）", "http://a.gov.cn/zcwj/") == []


@pytest.mark.parametrize("mark", ["（已废止）", "（废止）", "【已失效】", "[本文已废止]", "（全文废止）", "(宣布失效)"])
@pytest.mark.parametrize("validity", ["有效", "现行有效"])
def test_a_title_that_says_abolished_above_a_valid_document(mark, validity):
    (finding,) = judged(f"某某管理办法{mark}", 有效性=validity)
    assert finding.message == f"文件“某某管理办法{mark}”标题写明“{mark}”，有效性却是“{validity}”。"
    assert (finding.subject.element, finding.needs_review) == ("head.validity", False)


def test_signed_after_it_was_released():
    (finding,) = judged(成文日期="2024年6月14日")
    assert "成文日期2024-06-14晚于发布日期2024-06-05" in finding.message
    assert (finding.subject.element, finding.needs_review) == ("head.written", True)
