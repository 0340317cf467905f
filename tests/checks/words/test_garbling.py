"""What garbled text probably said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.words.garbling import restored

EVERYDAY = st.text(
    st.sampled_from("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能"),
    min_size=4,
    max_size=30,
)


@pytest.mark.parametrize("text", ["", "政务公开", "abc", "café", "。ㄅ读作玻", "ā á ǎ à", "锟铻"])
def test_what_is_fine_stays(text):
    assert restored(text) == ""


@given(EVERYDAY)
def test_chinese_read_as_latin_comes_back(text):
    assert restored(text.encode().decode("latin-1")) == text
    assert restored(text.encode("gb2312").decode("latin-1")) == text


def test_a_heading_that_lost_a_byte():
    assert restored("。ㄒ唬┱J").startswith("。（一")


@given(st.text(max_size=60))
def test_any_text_can_be_asked_about(text):
    assert isinstance(restored(text), str)
