"""What hides an element, for any style that a page may hold."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.reading.hiding import Veil
from checks.reading.page import read_page

PIECES = [
    "position:absolute",
    "left:-9999px",
    "top:",
    ";",
    ":",
    "-1e9",
    "%",
    "font-size:0",
    "{",
    "}",
    "\u3000",
    "!important",
]


def over(body, head=""):
    page = read_page("http://a.gov.cn/", f"<head>{head}</head><body>{body}</body>".encode("utf-8", "replace"))
    return Veil(page).over(page.tree.css_first("a"))


@pytest.mark.parametrize(
    "style",
    [
        "",
        "left:-9999",
        "position:absolute",
        "left:-9999px;position:static",
        "margin-left:-499px",
        "margin-left:9999px",
        "width:1px",
        "height:0;overflow:hidden",
        "width:1%;height:1%;overflow:hidden",
        "font-size:0.8em",
        "color:#fff",
    ],
)
def test_seen(style):
    assert over(f'<p style="{style}"><a>某某</a></p>') is None


def test_the_strong_way_goes_before_the_weak_one_that_is_nearer():
    found = over('<div style="position:absolute;left:-999px"><p style="display:none"><a>某某</a></p></div>')
    assert found.strong
    assert found.node.tag == "div"


def test_what_an_element_says_itself_goes_before_the_rule_of_its_class():
    head = "<style>.x{position:absolute;left:-999px}</style>"
    assert over('<p class="x"><a>某某</a></p>', head).strong
    assert over('<p class="x" style="left:0"><a>某某</a></p>', head) is None


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=8).map("".join))
def test_no_style_breaks_it(style):
    over(
        f'<p class="x" style="{escape(style)}"><a style="{escape(style)}">某某</a></p>', f"<style>.x{{{style}}}</style>"
    )
