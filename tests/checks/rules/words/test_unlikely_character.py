from dataclasses import replace

import pytest

from checks.context import Context
from checks.findings import Place
from checks.judge import judge_text, rule_digests
from checks.rules.words.unlikely_character import Options
from checks.words.text import Block, Part, Text

URL = "http://www.example.gov.cn/a.html"
WRONG = "大力培育发展大数局产业"


@pytest.fixture(scope="session")
def switched_on(context, root) -> Context:
    model = (root / "config" / "ngram" / "official.npz.xz").read_bytes()
    return replace(context, language=model, options={"unlikely_character": Options(on=True)})


def found(context, *blocks):
    said = judge_text(Text(URL, "", blocks), context)
    assert said.failures == ()
    return [finding for finding in said.findings if finding.rule == "unlikely_character"]


def test_it_is_off_unless_asked_for(context):
    assert not found(context, Block(WRONG))


@pytest.mark.parametrize(
    "block",
    [
        Block("大力培育发展大数据产业"),
        Block(WRONG, Part.FRAME),
        Block("The quick brown fox"),
    ],
)
def test_innocent(switched_on, block):
    assert not found(switched_on, block)


def test_garbled_text_is_undecided(switched_on):
    said = judge_text(Text(URL, "", (Block("锛銆鐨鍥" * 20 + WRONG),)), switched_on)
    assert "unlikely_character" in said.undecided
    assert not said.findings


def test_what_a_word_pack_knows_is_not_said_twice(switched_on):
    said = judge_text(Text(URL, "", (Block("各级人民攻府应当公开信息"),)), switched_on)
    assert [finding.rule for finding in said.findings] == ["misspelled_word"]


def test_a_slip_asks_a_person(switched_on):
    (fault,) = found(switched_on, Block(WRONG, place="第3页"))
    assert fault.needs_review
    assert fault.places == (Place(URL, "第3页"),)
    assert fault.excerpt.marked == "局"
    assert fault.message == "“发展大数局产业”中的“局”疑为“据”之误，请人工核对。"


def test_a_repeated_line_is_one_finding_with_its_places(switched_on):
    (fault,) = found(switched_on, Block(WRONG, place="第1页"), Block(WRONG, place="第2页"))
    assert [place.text for place in fault.places] == ["第1页", "第2页"]


def test_another_model_is_another_rule(switched_on):
    """Nothing may close because the model has changed."""
    before, after = (
        dict(rule_digests(context)) for context in (switched_on, replace(switched_on, language=b"another"))
    )
    assert {rule for rule in before if before[rule] != after[rule]} == {"unlikely_character"}


def test_switched_on_without_a_model_it_fails_aloud(switched_on):
    said = judge_text(Text(URL, "", (Block(WRONG),)), replace(switched_on, language=None))
    assert [failure.rule for failure in said.failures] == ["unlikely_character"]


def test_the_option_is_true_or_false():
    with pytest.raises(TypeError, match="true 或 false"):
        Options(on="yes")
