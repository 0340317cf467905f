"""Crawled text on a terminal."""

import contextlib
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler import console

_HOSTILE = st.text(st.characters(codec=None), max_size=80)


@pytest.mark.parametrize("text", ["示例县人民政府", "a b", "《办法》（试行）", "𬭚喆", "😀", "a【b】c"])
def test_ordinary_text_stays(text):
    assert console.inert(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[2J",
        "\x1b]0;标题\x07",
        "a\rb",
        "a\nb",
        "a\tb",
        "\x9b31m",
        "a\u202eb",
        "a\u2028b",
        "a\u2066b",
        "\ufeffa",
        "\ud800",
    ],
)
def test_what_moves_a_cursor_or_fakes_a_line_goes(text):
    assert not any(not char.isprintable() for char in console.inert(text))
    assert len(console.inert(text)) == len(text)


@given(_HOSTILE)
def test_no_text_makes_a_second_line_or_field(text):
    assert len(console.inert(text).splitlines()) <= 1
    assert "\t" not in console.inert(text)
    console.inert(text).encode()


@given(
    st.lists(
        st.fixed_dictionaries({"a": _HOSTILE, "b": st.none() | st.booleans() | st.integers() | _HOSTILE}), max_size=4
    )
)
def test_every_row_is_one_line_of_as_many_fields(rows):
    out = _printed(lambda: console.listing(rows, {"a": "甲", "b": "乙"}, as_json=False))
    assert [line.count("\t") for line in out.split("\n")[:-1]] == [1] * len(rows)


@given(st.lists(st.fixed_dictionaries({"a": st.text(max_size=40), "b": st.none() | st.integers()}), max_size=4))
def test_json_says_everything(rows):
    assert json.loads(_printed(lambda: console.listing(rows, {"a": "甲"}, as_json=True))) == rows


def _printed(act):
    stream = io.StringIO()
    with contextlib.redirect_stdout(stream):
        act()
    return stream.getvalue()
