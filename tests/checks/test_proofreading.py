"""One fault is one finding: on whatever page, however often it stands there, however many rules stumble over it."""

from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.findings import Place, Severity
from checks.fingerprint import fingerprint
from checks.judge import judge_page, judge_text
from checks.proofreading import read_through
from checks.reading.page import read_page
from checks.words.exceptions import Exceptions, Exemption
from checks.words.lexicon import Lexicons, parse_pack
from checks.words.table import COLUMNS
from checks.words.text import Block, Part, Text

ADDRESS = "http://www.example.gov.cn/a.html"
HEAD = ",".join(COLUMNS) + "\n"
MANIFEST = """title = "测试"
rule = "{rule}"
version = 2026-01-01
[[source]]
name = "测试"
about = "测试用"
date = 2026-01-01
"""


def _pack(rule, *rows):
    lines = (f"{id},{term},{correct},{tier},错别字,,,,,,,,,测试,说明,{term},好,\n" for id, term, correct, tier in rows)
    return parse_pack(rule, MANIFEST.format(rule=rule), HEAD + "".join(lines))


@pytest.fixture(scope="module")
def context():
    wrong = _pack("misspelled_word", ("t", "部暑", "部署", "S1"), ("g", "攻府", "政府", "S0"))
    forbidden = _pack("sensitive_word", ("f", "统一部暑", "", "S0"), ("q", "暑期检查", "", "S2"))
    return Context(date(2026, 11, 23), "http://www.example.gov.cn/", lexicons=Lexicons((wrong, forbidden)))


@pytest.fixture(scope="module")
def seen(context):
    def judge(*pages):
        return [
            finding
            for html in pages
            for finding in judge_page(read_page(ADDRESS, html.encode(), "text/html;charset=utf-8"), context).findings
        ]

    return judge


def test_a_page_in_a_foreign_language_is_not_judged(context):
    judged = judge_text(
        Text("u", "", (Block("The county government publishes its report, see 部暑 for more"),)), context
    )
    assert judged.findings == ()
    assert {"misspelled_word", "sensitive_word"} <= set(judged.undecided)


def test_where_the_rules_about_words_are_left_out_nobody_reads(context):
    links = replace(context, families=frozenset({"links"}))
    judged = judge_text(Text("u", "", (Block("各单位部暑检查"),)), links)
    assert judged.findings == judged.undecided == ()


def test_the_same_sentence_is_the_same_subject_whatever_numbers_and_spaces_stand_in_it(seen):
    one = "<p>2023年3月，县委 部暑开展（第1次）检查。</p>"
    other = "<div><b>２０２４</b>年12月　县委部暑，开展第12次检查</div>"
    first, second = seen(one, other)
    assert first.subject == second.subject
    assert first.subject.found == "部暑"
    assert first.subject.context == "年月县委部暑开展第次检查"


def test_another_sentence_is_another_subject(seen):
    first, second = seen("<p>县委部暑检查", "<p>县委部暑防汛")
    assert first.subject != second.subject


def test_a_sentence_that_stands_twice_on_a_page_is_seen_once(seen):
    (finding,) = seen("<title>县委部暑检查_某某县</title><h1>县委部暑检查</h1><ul><li>县委部暑检查</ul>")
    assert finding.places == (Place(ADDRESS),)


def test_blocks_never_join_into_a_word(seen):
    assert seen("<p>教育部</p><p>暑期安排</p>", "<ul><li>攻<li>府</ul>") == []


def test_a_footer_is_judged_for_vetoes_only(seen):
    (finding,) = seen("<p>正文内容</p><footer>县委部暑 某某县人民攻府主办</footer>")
    assert str(finding.excerpt) == "县委部暑 某某县人民【攻府】主办"


def test_where_two_rules_stumble_over_the_same_characters_the_graver_speaks(seen):
    (finding,) = seen("<p>各地统一部暑期检查工作</p>")
    assert (finding.rule, finding.severity) == ("sensitive_word", Severity.VETO)


def test_a_remembered_block_is_found_on_every_page_that_holds_it(context):
    texts = [Text(f"http://a.gov.cn/{number}", "", (Block("县委部暑检查"),)) for number in range(3)]
    found = [finding for text in texts for finding in judge_text(text, context).findings]
    assert [finding.url for finding in found] == [text.url for text in texts]
    assert [finding.places for finding in found] == [(Place(text.url),) for text in texts]


def test_an_attachment_says_where_each_place_is(context):
    blocks = tuple(Block("县委部暑检查", Part.BODY, place) for place in ("第1页", "第3页", "第3页"))
    (finding,) = judge_text(Text(ADDRESS, "", blocks), context).findings
    assert finding.places == (Place(ADDRESS, "第1页"), Place(ADDRESS, "第3页"))


def test_a_finding_says_where_in_its_block_it_stands(seen):
    (finding,) = seen("<p>县委部暑检查</p>")
    assert finding.span == (2, 4)


def _excepting(context, **cells):
    empty = {"term": "", "context": "", "url": "", "rule": "", "until": None, "reason": "固定用语"}
    return replace(context, exceptions=Exceptions((Exemption(**{**empty, **cells}),)))


def test_what_an_exception_excuses_is_neither_found_nor_fine(context, seen):
    (finding,) = seen("<p>县委部暑检查</p>")
    judged = judge_text(Text(ADDRESS, "", (Block("县委部暑检查"),)), _excepting(context, term="部暑"))
    assert judged.findings == ()
    assert judged.excused == (fingerprint("misspelled_word", finding.subject),)


def test_an_excused_fault_hides_no_other_in_the_same_words(context):
    excepting = _excepting(context, rule="sensitive_word", term="统一部暑")
    (finding,) = judge_text(Text(ADDRESS, "", (Block("各地统一部暑检查"),)), excepting).findings
    assert finding.rule == "misspelled_word"


def test_an_exception_for_one_address_holds_there_alone(context):
    excepting = _excepting(context, term="部暑", url="a.gov.cn/old/*")
    texts = (Text(f"http://a.gov.cn/{folder}/1", "", (Block("县委部暑检查"),)) for folder in ("old", "new", "old"))
    assert [len(judge_text(text, excepting).findings) for text in texts] == [0, 1, 0]


def test_reading_through_tells_every_occurrence_and_its_block(context):
    blocks = (Block("县委部暑检查"), Block("正文"), Block("攻府，县委部暑检查"), Block("县委部暑检查"))
    answers, numbers = read_through(Text(ADDRESS, "", blocks), context)
    assert [(number, found.span) for number, found in zip(numbers, answers.findings, strict=True)] == [
        (0, (2, 4)),
        (2, (0, 2)),
        (2, (5, 7)),
        (3, (2, 4)),
    ]
