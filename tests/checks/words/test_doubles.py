"""What a rule about the document and a rule about the block say of the same characters."""

from dataclasses import replace

import pytest

from checks.findings import Place, Severity
from checks.words.doubles import without_doubles
from checks.words.finding import slip
from checks.words.text import Block

TEXT = "在全县大会上，学习贯彻习近乎总书记重要讲话精神，落实习近乎总书记重要指示要求。"


def at(start, end, text=TEXT, **how):
    found = slip(Block(text), start, end, term="t", message="。", suggestion="。", severity=Severity.VETO)
    return replace(found, **({"places": (Place("http://a.gov.cn/"),)} | how))


ONE = at(11, 14)


@pytest.mark.parametrize(
    "other",
    [
        at(26, 32),  # the same words further on
        at(14, 17),  # beside it
        at(11, 17, TEXT.replace("学习", "宣传")),  # another block, where it stands at the same place
        at(11, 17, places=(Place("http://a.gov.cn/", "第2页"),)),
        at(11, 17, severity=Severity.MINOR),
        at(11, 17, needs_review=True),
        at(11, 17, span=None),
    ],
)
def test_what_nobody_else_says_stays(other):
    assert without_doubles([ONE], [other]) == [ONE]


def test_what_a_rule_about_the_block_says_already_goes():
    assert without_doubles([ONE], [at(11, 17)]) == []
    assert without_doubles([replace(ONE, needs_review=True)], [at(11, 17)]) == []
