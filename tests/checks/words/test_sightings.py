"""One sentence is one sighting, on whatever page and however often it stands there."""

import pytest

from checks.findings import CannotJudge
from checks.reading.page import read_page
from checks.words.sightings import sightings


@pytest.fixture(scope="module")
def packs(lexicon):
    return lexicon({"id": "t", "term": "部暑", "correct": "部署"}, {"id": "g", "term": "攻府", "severity": "S0"})


def seen(packs, *pages):
    return [
        sighting
        for html in pages
        for sighting in sightings(
            read_page("http://www.example.gov.cn/a.html", html.encode(), "text/html;charset=utf-8"),
            packs,
            "misspelled_word",
        )
    ]


def test_without_packs_or_for_another_rule_there_is_nothing(packs):
    page = read_page("http://www.example.gov.cn/", "<p>部暑".encode(), "text/html;charset=utf-8")
    assert list(sightings(page, None, "misspelled_word")) == []
    assert list(sightings(page, packs, "sensitive_word")) == []


def test_a_page_that_cannot_be_read_is_not_judged(packs):
    with pytest.raises(CannotJudge):
        seen(packs, "<p>The county government publishes its annual report, see 部暑 for more</p>")


def test_the_same_sentence_is_the_same_subject_whatever_numbers_and_spaces_stand_in_it(packs):
    one = "<p>2023年3月，县委统一 部暑开展（第1次）检查。</p>"
    other = "<div><b>２０２４</b>年12月　县委统一部暑，开展第二次检查</div>".replace("第二次", "第12次")
    first, second = seen(packs, one, other)
    assert first.subject == second.subject
    assert first.subject.found == "部暑"
    assert first.subject.context == "年月县委统一部暑开展第次检查"


def test_another_sentence_is_another_subject(packs):
    first, second = seen(packs, "<p>统一部暑检查", "<p>统一部暑防汛")
    assert first.subject != second.subject


def test_a_sentence_that_stands_twice_on_a_page_is_seen_once(packs):
    html = "<title>统一部暑检查_某某县</title><h1>统一部暑检查</h1><ul><li>统一部暑检查<li>统一部暑检查</ul>"
    assert len(seen(packs, html)) == 1


def test_blocks_never_join_into_a_word(packs):
    assert seen(packs, "<p>教育部</p><p>暑期安排</p>", "<ul><li>攻<li>府</ul>") == []


def test_a_footer_is_judged_by_the_gravest_rows_only(packs):
    (sighting,) = seen(packs, "<p>正文内容</p><footer>统一部暑 某某县人民攻府主办</footer>")
    assert str(sighting.excerpt) == "统一部暑 某某县人民【攻府】主办"
