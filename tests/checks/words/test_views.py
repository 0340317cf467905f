"""Views keep the way back to the source."""

from hypothesis import given
from hypothesis import strategies as st

from checks.words.views import raw, squeezed

TEXT = st.text("中华共和国 \n\t\u3000\xa0\u200b“”ＡＢ１２，。ab1,", max_size=80)


@given(TEXT)
def test_the_raw_view_is_the_source(text):
    view = raw(text)
    assert view.text == text
    assert list(view.origins()) == list(range(len(text)))


@given(TEXT)
def test_every_squeezed_character_comes_from_its_origin(text):
    view = squeezed(text)
    origins = view.origins()
    assert len(origins) == len(view.text)
    for character, origin in zip(view.text, origins, strict=True):
        assert character == text[origin] or ord(character) == ord(text[origin]) - 0xFEE0


def test_what_squeezing_removes_and_keeps():
    assert squeezed("中　华\u200b人 民\xa0“共和国”\n（ＡＢ１）").text == "中华人民共和国\n(AB1)"
