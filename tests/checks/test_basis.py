"""Rule packs: what a row says, and how an office's row lies over a shipped one."""

from datetime import date

import pytest

from checks.basis import parse_pack

TODAY = date(2026, 11, 23)
ROW = """
[[row]]
id = "a"
document = "检查指标"
number = "国办秘函〔2019〕19号"
clause = "第一条"
text = "两周内应更新。"
certainty = "S"
days = 14
count = 5
"""


def test_a_row_is_cited_by_document_number_and_clause():
    assert str(parse_pack(ROW)["a"]) == "《检查指标》（国办秘函〔2019〕19号）第一条"


@pytest.mark.parametrize("certainty", ["S~", "M-H"])
def test_what_was_not_read_in_full_says_so(certainty):
    row = parse_pack(ROW.replace('"S"', f'"{certainty}"'))["a"]
    assert str(row).endswith("（依据待复核）")
    assert row.in_force(TODAY)


def test_what_nobody_is_sure_of_is_off_until_an_office_says_so():
    below = parse_pack(ROW.replace('"S"', '"M-M"'))
    assert not below["a"].in_force(TODAY)
    assert parse_pack('[[row]]\nid = "a"\ncertainty = "S"\n', below)["a"].in_force(TODAY)


@pytest.mark.parametrize(
    ("window", "holds"),
    [("", True), ("since = 2026-11-23", True), ("since = 2026-11-24", False), ("until = 2026-11-22", False)],
)
def test_a_row_holds_in_its_days(window, holds):
    assert parse_pack(ROW + window)["a"].in_force(TODAY) is holds


def test_an_office_says_only_what_is_different():
    below = parse_pack(ROW)
    row = parse_pack('[[row]]\nid = "a"\ndays = 7\ndocument = "某省检查细则"\nnumber = ""\n', below)["a"]
    assert (row.days, row.count, str(row)) == (7, 5, "《某省检查细则》第一条")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ROW.replace('id = "a"', ""), "第1个[[row]]，项“id”：应为依据编号。"),
        (ROW + ROW, "依据“a”重复出现。"),
        (ROW + "points_ = 5", "依据“a”：不认识的项“points_”，可用的项："),
        (ROW.replace('"S"', '"高"'), "项“certainty”：应为S、S~、M-H、M-M、E之一，实际为“高”。"),
        (ROW.replace('text = "两周内应更新。"', ""), "依据“a”，项“text”：应为非空的文字。"),
        (ROW.replace("14", '"14"'), "依据“a”，项“days”：应为不小于0的整数，实际为“14”。"),
        (ROW.replace("14", "true"), "项“days”：应为不小于0的整数"),
        (ROW + 'share = "5%"', "项“share”：应为不小于0的数，实际为“5%”。"),
        (ROW + 'since = "2026"', "项“since”：应为日期，如2024-01-31，实际为“2026”。"),
    ],
)
def test_a_mistake_names_row_and_item(text, said):
    with pytest.raises(ValueError) as mistake:  # noqa: PT011
        parse_pack(text)
    assert said in str(mistake.value)
