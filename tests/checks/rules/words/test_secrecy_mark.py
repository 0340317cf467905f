"""Marks of secrecy, and talk of secrecy."""

import pytest

from checks.findings import Severity
from checks.subjects import SecretSubject

INNOCENT = [
    "保守国家秘密是公民的基本义务",
    "<h1>中华人民共和国保守国家秘密法</h1>",
    "国家秘密的密级分为绝密、机密、秘密三级",
    "绝密级国家秘密是最重要的国家秘密",
    "《机密文件管理办法》已经印发",
    "加强对涉密人员的管理",
    "不得泄露商业秘密和个人隐私",
    "书面形式的密件，其标志为“机密★5年”，标注在左上角。",
    "国家秘密标志为“★”，“★”前标密级，“★”后标保密期限",
    "密级：公开",
    "密级：无",
    "文件密级：非密",
    "（此件公开发布）",
    "（此件主动公开）",
    "公开方式：主动公开",
    "各单位内部资料要妥善保管，不得外传。",
    "《内部资料性出版物管理办法》",
    "健全内部使用管理制度",
    "仅供内部参考的资料应当登记后借阅",
    "秘密★是一首歌的名字",
    "<nav><a href=/>内部资料</a></nav>",
    "★★★★★",
    "秘密花园",
    "机密性、完整性、可用性",
]
MARKS = [
    "机密★5年",
    "秘密★10年",
    "绝密★长期",
    "秘密★",
    "机 密 ★ 五年",
    "机密★６个月",
    "密级：机密★1年",
    "000123机密★1年特急",
    "秘密★启用前",
    "<td>秘密★1年</td>",
]
KEPT = [
    ("内部资料 注意保存", Severity.MAJOR),
    ("内部文件，不得外传", Severity.MAJOR),
    ("【内部资料】", Severity.MAJOR),
    ("（此件不公开）", Severity.MAJOR),
    ("仅供内部使用", Severity.MAJOR),
    ("密级：秘密", Severity.VETO),
    ("机密", Severity.VETO),
]


@pytest.mark.parametrize("html", INNOCENT)
def test_innocent(judged, html):
    assert judged("secrecy_mark", f"<p>{html}</p>") == []


@pytest.mark.parametrize("html", MARKS)
def test_the_mark_on_a_line_of_its_own_is_a_veto(judged, html):
    (finding,) = judged("secrecy_mark", f"<p>{html}</p><h1>关于某项工作的通知</h1><p>各单位：</p>")
    assert (finding.severity, finding.needs_review) == (Severity.VETO, False)
    assert "单项否决" in finding.basis
    assert isinstance(finding.subject, SecretSubject)


@pytest.mark.parametrize(("html", "severity"), KEPT)
def test_other_marks_ask_a_person(judged, html, severity):
    (finding,) = judged("secrecy_mark", f"<p>{html}</p><h1>关于某项工作的通知</h1>")
    assert (finding.severity, finding.needs_review) == (severity, True)


@pytest.mark.parametrize("title", ["保密知识问答", "党政机关公文格式", "怎样正确定密"])
def test_where_secrecy_is_taught_a_mark_may_be_shown(judged, title):
    (finding,) = judged("secrecy_mark", f"<h1>{title}</h1><p>例如：</p><p>机密★5年</p>")
    assert finding.needs_review


def test_a_document_is_told_of_once(judged):
    assert len(judged("secrecy_mark", "<p>机密★5年</p><p>正文</p><p>机密★5年</p>")) == 1
