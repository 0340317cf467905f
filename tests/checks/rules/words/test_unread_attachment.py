"""Attachments whose words nobody looked at."""

from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome
from checks.context import Context
from checks.findings import Place
from checks.gathering.attachments import gather
from checks.reading.attachments.unread import Unread
from checks.rules.words.unread_attachment import RULE, check
from checks.subjects import LinkSubject
from checks.survey import Survey

HOME = "http://www.shili.example/"
FILE = f"{HOME}fujian/1.pdf"
CONTEXT = Context(date(2026, 11, 23), HOME)
LINKED = (Place(f"{HOME}1.html", "附件1"),)


def _attachments(fetch, told=None, links=((FILE, LINKED),)):
    facts = ((FILE, told),) if told else ()
    survey = Survey(HOME, {fetch.url: fetch}, lambda name: iter(facts), lambda: iter(links))
    return list(gather(survey, CONTEXT))


def _found(*given, **more):
    return [finding for attachment in _attachments(*given, **more) for finding in check(attachment, CONTEXT)]


@pytest.mark.parametrize(
    ("fetch", "told"),
    [
        (Fetch(FILE, Outcome.OK, 200, attachment=True), ("", "")),
        (Fetch(FILE, Outcome.OK, 206), None),
        (Fetch(FILE, Outcome.BROKEN, 404, reason="http_404"), None),
        (Fetch(FILE, Outcome.SOFT404, 200, reason="html_for_file"), None),
        (Fetch(FILE, Outcome.TIMEOUT, reason="timeout"), None),
        (Fetch(FILE, Outcome.TIMEOUT, reason="unfinished"), None),
        (Fetch(FILE, Outcome.EXCLUDED, reason="max_pages"), None),
        (Fetch(f"{HOME}1.html", Outcome.OK, 200, page=True), None),
    ],
)
def test_innocent(fetch, told):
    assert not _found(fetch, told)


@pytest.mark.parametrize("why", list(Unread))
def test_what_was_not_read_is_told_with_its_reason(why):
    (finding,) = _found(Fetch(FILE, Outcome.OK, 200, attachment=True), (why.value, "第2页"))
    assert finding.subject == LinkSubject(FILE)
    assert finding.places == LINKED
    assert finding.message == f"附件未能解析（第2页）：{why.label}，其中的文字没有检查。"
    assert finding.needs_review


@pytest.mark.parametrize("reason", ["large", "unfinished"])
def test_what_was_not_taken_is_told_too(reason):
    (finding,) = _found(Fetch(FILE, Outcome.OK, 206, reason=reason), links=())
    assert Unread(reason).label in finding.message
    assert finding.places == (Place(FILE),)


def test_a_file_that_is_read_now_settles_what_was_said():
    (attachment,) = _attachments(Fetch(FILE, Outcome.OK, 200, attachment=True), ("", ""))
    assert RULE.settles(attachment)
