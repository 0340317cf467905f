from dataclasses import replace

import pytest

from checks.judge import judge_text, rule_digests
from checks.rules.words.doubtful_passage import Options
from checks.words.corrector import Corrector
from checks.words.text import Block, Part, Text

URL = "http://www.example.gov.cn/a.html"


def finds(word, meant=""):
    return lambda text: [(text.index(word), text.index(word) + len(word), meant)] if word in text else []


@pytest.fixture
def judged(context):
    def judge(correct, *blocks):
        corrector = Corrector("示例校对", "1.0", correct)
        options = {"doubtful_passage": Options("示例校对")}
        return judge_text(Text(URL, "", blocks), replace(context, corrector=corrector, options=options))

    return judge


def test_nobody_is_asked_unless_named(context):
    corrector = Corrector("示例校对", "1.0", finds("工作"))
    said = judge_text(Text(URL, "", (Block("开展工作"),)), replace(context, corrector=corrector))
    assert not said.findings


@pytest.mark.parametrize("block", [Block("没有什么可疑的"), Block("开展工做", Part.FRAME)])
def test_innocent(judged, block):
    said = judged(finds("工做"), block)
    assert (said.findings, said.failures) == ((), ())


@pytest.mark.parametrize(
    ("meant", "message"), [("工作", "“工做”疑为“工作”之误，请人工核对。"), ("", "“工做”可能有误，请人工核对。")]
)
def test_whatever_it_says_asks_a_person(judged, meant, message):
    (fault,) = judged(finds("工做", meant), Block("积极开展工做")).findings
    assert (fault.rule, fault.message, fault.needs_review) == ("doubtful_passage", message, True)
    assert fault.excerpt.marked == "工做"


def test_what_is_certain_stays_alone(judged):
    said = judged(finds("攻府", "工夫"), Block("各级人民攻府应当公开信息"))
    assert [found.rule for found in said.findings] == ["misspelled_word"]


@pytest.mark.parametrize("answer", [[(0, 99, "")], [(-1, 2, "")], [(2, 2, "")], [(0,)], 5])
def test_nonsense_is_a_failure(judged, answer):
    said = judged(lambda text: answer, Block("积极开展工作"))
    assert [failed.rule for failed in said.failures] == ["doubtful_passage"]


def test_another_version_is_another_rule(context):
    one, two = (
        dict(rule_digests(replace(context, corrector=Corrector("示例校对", version, finds("")))))
        for version in ("1.0", "1.1")
    )
    assert {rule for rule in one if one[rule] != two[rule]} == {"doubtful_passage"}
