import lzma

import pytest

from checks.words.ngram.alphabet import MARGIN
from checks.words.ngram.model import read_model


def test_counts_come_back_as_they_were_counted(model):
    ids = model.alphabet.encode("政府")[MARGIN:-MARGIN]
    (seen,) = model.grams[2](ids[:1], ids[1:])
    assert seen == pytest.approx(100, rel=0.03)  # the steps of the file are a twelfth of a doubling


def test_what_was_never_seen_counts_nothing(model):
    ids = model.alphabet.encode("府政")[MARGIN:-MARGIN]
    assert model.grams[2](ids[:1], ids[1:]).tolist() == [0]


def test_a_model_is_read_once(small):
    assert read_model(small) is read_model(bytes(small))


@pytest.mark.parametrize("data", [b"", b"x" * 100, lzma.compress(b"no archive")])
def test_what_is_no_model_is_said_to_be_none(data):
    with pytest.raises(ValueError, match=r"模型|archive|pickle|data"):
        read_model(data)
