"""Two faults are repaired and one page fails to answer: exactly the two close, on proof; the rest stays as it was."""

import shutil

import pytest

from crawler.demo.server import Reply
from crawler.demo.website import Website
from tests.website.command import Zicha
from tests.website.website import Watched, online

_SITE = "config/demo"
_UNANSWERED = "/zcwj/3001.html"


@pytest.fixture(scope="module")
def zicha(tmp_path_factory):
    return Zicha(tmp_path_factory.mktemp("repair"))


@pytest.fixture(scope="module")
def ledgers(zicha, root, tmp_path_factory):
    """The ledger by address and rule: before the repair and after it."""
    copy = tmp_path_factory.mktemp("copy") / "site"
    shutil.copytree(root / _SITE, copy)
    with online(Watched(Website(copy))) as server:
        server.site.site.port = server.port
        assert zicha("run", server.url, "--set", "retries=0").code == 1
        before = zicha.entries()

        page = copy / "site/gzdt/1002.html"
        page.write_text(page.read_text("utf-8").replace("布署", "部署"), "utf-8")
        (copy / "site/zcwj/fujian/3002-1.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
        server.site.site = Website(copy)
        server.site.site.port = server.port
        server.site.answers[_UNANSWERED] = Reply(503)
        zicha("run", server.url, "--set", "retries=0")
    return _by_address(before), _by_address(zicha.entries())


def _by_address(entries):
    return {
        (entry["rule"], entry["url"].partition("/")[2].partition("/")[2].partition("/")[2]): entry for entry in entries
    }


def test_exactly_the_repaired_ones_close(ledgers):
    before, after = ledgers
    closed = {name for name, entry in after.items() if entry["state"] == "已销号"}
    assert closed == {("misspelled_word", "gzdt/1002.html"), ("broken_attachment", "zcwj/fujian/3002-1.doc")}
    assert {name for name, entry in before.items() if entry["state"] != "新增"} == set()


@pytest.mark.parametrize(
    ("rule", "address", "why"),
    [
        ("misspelled_word", "gzdt/1002.html", "所有页面均已改正"),
        ("broken_attachment", "zcwj/fujian/3002-1.doc", "目标已恢复访问"),
    ],
)
def test_the_history_says_why_it_closed(zicha, ledgers, rule, address, why):
    number = ledgers[1][rule, address]["number"]
    last = zicha.listed("ledger", "show", number).json["history"][-1]
    assert (last["from"], last["to"], last["why"], last["who"]) == ("新增", "已销号", why, "系统")


def test_what_stands_on_the_page_without_an_answer_stays_open_and_was_not_rechecked(ledgers):
    entry = ledgers[1]["misspelled_phrase", "zcwj/3001.html"]
    assert (entry["state"], entry["rechecked"]) == ("新增", False)


def test_everything_else_was_judged_again_and_keeps_its_number(ledgers):
    before, after = ledgers
    assert {name: entry["number"] for name, entry in before.items()}.items() <= {
        name: entry["number"] for name, entry in after.items()
    }.items()
    untouched = {name for name, entry in after.items() if not entry["rechecked"]}
    assert untouched == {("misspelled_phrase", "zcwj/3001.html")}


def test_only_the_page_without_an_answer_is_new(ledgers):
    before, after = ledgers
    assert after.keys() - before.keys() <= {("broken_link", "zcwj/3001.html")}
