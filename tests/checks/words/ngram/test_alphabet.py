from hypothesis import given
from hypothesis import strategies as st

from checks.words.ngram.alphabet import DIGIT, FIRST, LETTER, MARGIN, MARK, UNKNOWN, Alphabet

ALPHABET = Alphabet("政府")


@given(st.text())
def test_one_id_for_each_character_between_the_margins(text):
    ids = ALPHABET.encode(text)
    assert len(ids) == len(text) + 2 * MARGIN
    assert set(ids[:MARGIN]) | set(ids[len(ids) - MARGIN :]) == {MARK}


def test_classes():
    inner = ALPHABET.encode("政府工3３aＢ，\U00020000 \ud800")[MARGIN:-MARGIN].tolist()
    assert inner == [FIRST, FIRST + 1, UNKNOWN, DIGIT, DIGIT, LETTER, MARK, MARK, MARK, MARK, MARK]


def test_a_character_by_its_id():
    assert [ALPHABET.character(number) for number in (FIRST, FIRST + 1)] == ["政", "府"]
