"""Finding terms: what is innocent first, then what is a hit, and which of several stays."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.words.matching import scan
from checks.words.text import Part


def found(text, packs, part=Part.BODY):
    return [text[hit.start : hit.end] for hit in scan(text, packs, part)]


@pytest.fixture(scope="module")
def bushu(lexicon):
    return lexicon({"term": "部暑", "correct": "部署", "not_after": "期|假", "not_before": "全"})


@pytest.mark.parametrize("text", ["", "统一部署", "教育部暑期安排", "全部暑运列车", "部\n暑", "部 暑", "本部门避暑"])
def test_innocent(bushu, text):
    assert found(text, bushu) == []


@pytest.mark.parametrize("text", ["部暑", "按照统一部暑开展", "部暑期望值之外的部暑"])
def test_guilty(bushu, text):
    assert "部暑" in found(text, bushu)


def test_a_term_inside_a_longer_correct_word_is_no_hit(lexicon):
    packs = lexicon({"term": "党史教育", "correct": "党史学习教育", "not_within": "党史教育馆|红色党史教育"})
    assert found("参观党史教育馆，接受红色党史教育。", packs) == []
    assert found("开展党史教育。", packs) == ["党史教育"]


def test_a_term_inside_its_own_correction_is_no_hit(lexicon):
    packs = lexicon({"term": "尔滨市", "correct": "哈尔滨市"})
    assert found("哈尔滨市", packs) == []
    assert found("尔滨市", packs) == ["尔滨市"]


def test_the_longest_hit_wins_and_the_graver_before_it(lexicon):
    packs = lexicon({"term": "脱贫功坚"}, {"term": "功坚克难"}, {"term": "脱贫功坚克难"})
    assert found("脱贫功坚克难", packs) == ["脱贫功坚克难"]
    packs = lexicon({"term": "攻府", "severity": "S0"}, {"term": "人民攻府办", "severity": "S2"})
    assert found("县人民攻府办", packs) == ["攻府"]


def test_an_excused_longer_term_does_not_hide_a_shorter_one(lexicon):
    packs = lexicon({"term": "攻府"}, {"term": "人民攻府", "not_before": "县"})
    assert found("县人民攻府", packs) == ["攻府"]


def test_a_squeezed_term_is_found_through_spacing_quotes_and_widths(lexicon):
    squeezed = lexicon({"term": "一带一路战略", "match": "squeezed", "not_after": "支点"})
    for text in ("“一带一路”战略", "一带　一路 战略", "一带\u200b一路战略", "『一带一路』 战 略"):
        assert found(f"融入{text}。", squeezed) == [text.strip("“『")]
    assert found("“一带一路”战略 支点", squeezed) == []
    assert found("一带一路\n战略", squeezed) == []
    assert found("“一带一路”战略", lexicon({"term": "一带一路战略"})) == []


def test_a_collocation_wants_its_parts_in_order_near_and_in_one_clause(lexicon):
    packs = lexicon({"term": "防止…不再发生", "match": "collocation"})
    assert found("防止事故发生。今后不再发生。", packs) == []
    assert found("不再发生，防止", packs) == []
    assert found("防止反弹，确保不再发生。", packs) == []
    assert found("防止这一类十分严重的安全生产责任事故不再发生", packs) == []
    assert found("防止\n不再发生", packs) == []
    assert found("防止类似事故不再发生。", packs) == ["防止类似事故不再发生"]


@pytest.mark.parametrize(
    ("scope", "severity", "parts"),
    [
        ("all", "S1", {Part.TITLE, Part.BODY}),
        ("title", "S1", {Part.TITLE}),
        ("body", "S1", {Part.BODY}),
        ("all", "S0", {Part.TITLE, Part.BODY, Part.FRAME}),
    ],
)
def test_where_a_row_judges(lexicon, scope, severity, parts):
    packs = lexicon({"term": "攻府", "scope": scope, "severity": severity})
    assert {part for part in Part if found("攻府", packs, part)} == parts


def test_no_packs_find_nothing(lexicon):
    assert found("部暑", lexicon()) == []


HAN = st.text("部暑署期全统一 \n“”，", max_size=60)


@given(HAN)
def test_hits_are_the_terms_themselves_in_order_and_apart(bushu, text):
    hits = scan(text, bushu)
    assert all(text[hit.start : hit.end] == "部暑" for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))
    assert [hit.start for hit in hits] == sorted(
        index
        for index in range(len(text))
        if text.startswith("部暑", index)
        and not text.startswith(("期", "假"), index + 2)
        and text[index - 1 : index] != "全"
    )


@given(
    st.lists(st.sampled_from(["", " ", "　", "\u200b", "”"]), min_size=5, max_size=5),
    HAN.map(lambda t: t.replace("\n", "")),
)
def test_a_squeezed_hit_marks_exactly_from_its_first_to_its_last_character(lexicon, gaps, before):
    packs = lexicon({"term": "科学进展观", "match": "squeezed"})
    inner = "".join(f"{char}{gap}" for char, gap in zip("科学进展", gaps, strict=False)) + "观"
    (hit,) = scan(f"{before}{inner}。", packs)
    assert (hit.start, hit.end) == (len(before), len(before) + len(inner))


def test_a_page_full_of_hits_is_scanned_in_proportion_to_its_length(lexicon):
    """Comparing every hit with every other would take hours here."""
    packs = lexicon({"term": "错错", "correct": "错错对", "not_within": "甲错错|乙错错"}, {"term": "错错错"})
    assert len(scan("错" * 300_000, packs)) == 100_000


@pytest.fixture(scope="module")
def listed(lexicon):
    term = "台湾、(?:[\\u4e00-\\u9fff]{2,4}、)*[\\u4e00-\\u9fff]{2,4}等国家(?!和|级)"
    return lexicon({"term": term, "match": "regex", "not_before": "“"}, {"term": "等国冢"})


@pytest.mark.parametrize(
    "text",
    ["台湾、日本等国家和地区", "台湾、日本等国家级平台", "“台湾、日本等国家", "台湾\n、日本等国家", "日本等国家"],
)
def test_a_pattern_excuses_what_it_says(listed, text):
    assert found(text, listed) == []


def test_a_pattern_is_found_beside_other_terms(listed):
    assert found("产品销往台湾、日本等国家，以及韩国等国冢。", listed) == ["台湾、日本等国家", "等国冢"]


def test_a_pattern_keeps_to_its_part(lexicon):
    packs = lexicon({"term": "(?:台湾|香港).国", "match": "regex", "scope": "title"})
    assert found("香港等国", packs) == []
    assert found("香港等国", packs, Part.TITLE) == ["香港等国"]
