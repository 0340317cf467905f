import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reports.formats.parts.inert import inert


@pytest.mark.parametrize(
    "text",
    [
        "关于公布2026年部门预算的通知",
        "=1+1",
        "a b　c",
        "<script>",
        "😀𠮷",
        "\u200b零宽",
        "e\u0301",
        "",
        "100%",
        "《条例》第十五条",
    ],
)
def test_ordinary_text_stays_as_it_is(text):
    assert inert(text, 100) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, ""),
        (12, "12"),
        ("一\r\n二\t三\u2028四", "一 二 三 四"),
        ("a\x00b\x1bc", "a\ufffdb\ufffdc"),
        ("x\u202egpj.exe", "x\ufffdgpj.exe"),
        ("\ud800\ufffe\uffff", "\ufffd\ufffd\ufffd"),
    ],
)
def test_what_could_break_out_is_replaced_and_seen(text, expected):
    assert inert(text, 100) == expected


def test_a_cut_is_said():
    cut = inert("长" * 50, 20)
    assert len(cut) == 20
    assert cut.endswith("（原文过长，已截断）")


@given(st.text(st.characters(exclude_categories=())), st.integers(13, 60))
def test_always_one_short_line_that_xml_may_hold(text, limit):
    clean = inert(text, limit)
    assert len(clean) <= limit
    assert not set(clean) & set("\r\n\t\v\f\u2028\u2029")
    etree.Element("x").text = clean
    assert inert(clean, limit) == clean
