"""Who is told what, and that nothing crawled comes alive in it."""

import re
from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser

import pytest

from reports.ledger.state import State
from reports.mail.changes import changes
from reports.mail.digest import LISTED, digests
from reports.mail.draft import Channel
from reports.mail.message import message
from reports.mail.recipients import Recipients
from reports.run import RunStatus

OFFICE, LAW, NEWS = "bgs@example.gov.cn", "fgk@example.gov.cn", "xwk@example.gov.cn"
HOSTILE = {
    "script": "</td></table><script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "template": "{{7*7}}{% for x in ().__class__.__mro__ %}${7*7}",
    "header": "标题\r\nBcc: victim@example.org\r\n\r\n正文",
    "lone feed": "标题\nBcc: victim@example.org",
    "other breaks": "标题\x0bBcc: v@example.org\x0c\x85\u2028Bcc: w@example.org\u2029x",
    "dot": "上文\r\n.\r\nMAIL FROM:<x@example.org>",
    "controls": "前\x00\x01\x08\x1b[31m\x7f后",
    "direction": "附件\u202egpj.exe\u2066\u200f",
    "long": "长" * 40_000,
    "noncharacter": "甲\ufffe\uffff\ud800乙",
    "comment": "--> <!-- remark --> <style>*{display:none}</style>",
    "encoded word": "=?utf-8?q?=0D=0ABcc:_v=40example.org?=",
}
_ADDRESSES = ("javascript:alert(1)", "data:text/html,<script>", 'http://x.cn/" onclick="a', "http://a:b@evil.example/")


def _to(*, units=None, **more):
    return Recipients((OFFICE,), units=units or {}, domain="example.gov.cn", **more)


def _new(make, *entries, run=None):
    moves = [make.move(int(entry.number[5:]), None, State.NEW) for entry in entries]
    return changes(run or make.run(), entries, moves, make.run(-1))


def test_no_change_is_no_mail(make):
    assert list(digests(changes(make.run(), [make.entry(1)], [], make.run(-1)), _to(webhooks=("dingtalk",)))) == []


def test_nobody_to_tell_is_no_mail(make):
    assert list(digests(_new(make, make.entry(1, unit="法规科")), Recipients())) == []


def test_the_office_gets_all_and_each_unit_its_own(make):
    entries = (make.entry(1, unit="法规科"), make.entry(2, unit="新闻科"), make.entry(3))
    office, law = digests(_new(make, *entries), _to(units={"法规科": (LAW,), "别的科": (NEWS,)}))
    assert (office.to, law.to) == ((OFFICE,), (LAW,))
    assert office.subject == "【自查】某某县公共服务局：新增3（11月23日）"
    assert law.subject == "【自查】某某县公共服务局·法规科：新增1（11月23日）"
    assert [number in law.text for number in ("2026-0001", "2026-0002", "2026-0003")] == [True, False, False]
    assert "未销号1条" in law.text
    assert (law.site, law.run, law.unit) == ("xian", "20261123-0200", "法规科")
    assert office.key != law.key


def test_who_is_told_of_everything_does_not_get_a_part_again(make):
    found = digests(_new(make, make.entry(1, unit="法规科")), _to(units={"法规科": (OFFICE.upper(), LAW)}))
    assert [draft.to for draft in found] == [(OFFICE,), (LAW,)]
    (only,) = digests(_new(make, make.entry(1, unit="法规科")), _to(units={"法规科": (OFFICE,)}))
    assert only.unit == ""


def test_a_site_of_its_own_has_its_own_people(make):
    (draft,) = digests(_new(make, make.entry(1)), _to(sites={"xian": (NEWS,), "zhen": (LAW,)}))
    assert draft.to == (NEWS,)


def test_a_run_that_saw_nothing_is_the_office_s_matter_alone(make):
    run = make.run(status=RunStatus.BLOCKED, notes=("防护系统拦截了首页。",))
    found = changes(run, [make.entry(1, unit="法规科")], [], make.run(-1))
    (draft,) = digests(found, _to(units={"法规科": (LAW,)}))
    assert draft.subject == "【自查】某某县公共服务局：本次检查被拦截（11月23日）"
    assert "防护系统拦截了首页。" in draft.text
    assert "没有新增和销号" in draft.text


def test_chat_groups_are_told_in_short(make):
    _, short = digests(_new(make, make.entry(1)), _to(webhooks=("wecombot",)))
    assert (short.channel, short.to, short.html) == (Channel.WEBHOOK, ("wecombot",), "")
    assert short.text == "【自查】某某县公共服务局：新增1（11月23日）\n未销号共1条。详情见台账。"


def test_a_long_list_is_cut_and_says_so(make):
    entries = [make.entry(number) for number in range(1, LISTED + 31)]
    (draft,) = digests(_new(make, *entries), _to())
    assert draft.text.count("链接无法打开") == LISTED
    assert "另有30条，见台账。" in draft.text
    assert "另有30条，见台账。" in draft.html
    assert len(draft.html.encode()) < 100_000


def test_a_dead_link_is_named_and_not_only_its_page(make):
    (draft,) = digests(_new(make, make.entry(1)), _to())
    for said in (draft.text, draft.html):
        assert "http://www.example.gov.cn/a.html" in said
        assert "对象：http://www.example.gov.cn/gone.html" in said
    page = make.entry(1, url="http://www.example.gov.cn/a.html")
    (draft,) = digests(_new(make, page), _to())
    assert "对象：" not in draft.text + draft.html


def test_a_unit_is_not_sent_to_its_workbook_for_what_is_closed(make):
    entries = [make.entry(number, unit="法规科", state=State.CLOSED) for number in range(1, LISTED + 2)]
    moves = [make.move(number, State.NEW, State.CLOSED) for number in range(1, LISTED + 2)]
    office, law = digests(changes(make.run(), entries, moves, make.run(-1)), _to(units={"法规科": (LAW,)}))
    assert [("另有1条，见台账。" in said) for said in (office.text, office.html)] == [True, True]
    assert [("另有1条。" in said) for said in (law.text, law.html)] == [True, True]


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))


def _sent(make, text, url="http://www.example.gov.cn/a.html"):
    """The mail as bytes, with a hostile text wherever there is room for one."""
    names = ("title", "message", "suggestion", "basis", "evidence", "unit")
    entry = make.entry(1, places=(), url=url, **dict.fromkeys(names, text))
    run = make.run(name=text, notes=(text,), failures=(text,))
    found = changes(run, [entry], [make.move(1, None, State.NEW)], None)
    for draft in digests(found, _to(units={text: (LAW,)})):
        about = {name: getattr(draft, name) for name in ("subject", "text", "html", "unit", "to")}
        yield message(make.mail(**about, waiting=draft.to), OFFICE, make.now, (f"{text}.xlsx", b"x"), "附件。")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(make, name):
    made = [mail.as_bytes() for mail in _sent(make, HOSTILE[name])]
    assert len(made) == 2
    for raw in made:
        mail = message_from_bytes(raw, policy=default)
        heads = raw.partition(b"\r\n\r\n")[0].decode("ascii")
        assert [key for key, _ in mail.items()] == [
            "Message-ID", "Date", "From", "To", "Subject", "Auto-Submitted", "X-Auto-Response-Suppress",
            "MIME-Version", "Content-Type",
        ]  # fmt: skip
        assert not re.search(r"^(bcc|mail from)", heads, re.IGNORECASE | re.MULTILINE)
        assert max(map(len, raw.split(b"\r\n"))) <= 998
        assert len(mail["Subject"]) <= 200
        html = mail.get_body(("html",)).get_content()
        tags = _Tags()
        tags.feed(html)
        assert {tag for tag, _ in tags.tags} <= {
            "html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "b", "br", "a", "span", "table", "tr",
            "th", "td",
        }  # fmt: skip
        assert not {key for _, attributes in tags.tags for key in attributes if key.startswith("on")}
        assert "附件。" in html
        told = html + mail.get_body(("plain",)).get_content() + mail["Subject"]
        assert ("{{7*7}}" in told) == ("{{7*7}}" in HOSTILE[name])
        assert not re.search(
            "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]", told
        )
        assert len(told) < 60_000
        (attached,) = mail.iter_attachments()
        assert "\n" not in attached.get_filename()


@pytest.mark.parametrize("url", _ADDRESSES)
def test_only_plain_web_addresses_can_be_clicked(make, url):
    for mail in _sent(make, "标题", url):
        tags = _Tags()
        tags.feed(mail.get_body(("html",)).get_content())
        links = [attributes["href"] for tag, attributes in tags.tags if tag == "a"]
        assert all(link.startswith("http://x.cn/") and '"' not in link for link in links)
