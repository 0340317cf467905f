"""Tables as grids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from checks.reading.tables import tables


def grids(html):
    return list(tables(LexborHTMLParser(html)))


@pytest.mark.parametrize(
    ("html", "grid"),
    [
        ("<tr><td>一<td>二<tr><td>三<td>四", (("一", "二"), ("三", "四"))),
        ("<tr><td colspan=2>一<tr><td>二<td>三", (("一", "一"), ("二", "三"))),
        ("<tr><td rowspan=2>一<td>二<tr><td>三", (("一", "二"), ("一", "三"))),
        (
            "<tr><td rowspan=3 colspan=2>一<td>二<tr><td>三<tr>",
            (("一", "一", "二"), ("一", "一", "三"), ("一", "一", "")),
        ),
        ("<tr><th> 姓 <b>名</b>\n<th>职务<tr><td>甲", (("姓 名", "职务"), ("甲", ""))),
        ("<thead><tr><td>一</thead><tbody><tr><td>二</tbody>", (("一",), ("二",))),
        ("<tr><td colspan=x>一<td colspan=0>二<td colspan=-2>三", (("一", "二", "三"),)),
    ],
)
def test_merged_cells_are_spread(html, grid):
    assert grids(f"<table>{html}</table>") == [grid]


def test_a_table_around_tables_is_layout():
    assert grids("<table><tr><td><table><tr><td>里</table></table>") == [(("里",),)]


def test_an_empty_table_is_none():
    assert grids("<table></table><table><tr></table>") == []


def test_a_hostile_span_is_bounded():
    (grid,) = grids("<table><tr>" + "<td colspan=999999999 rowspan=999999999>一" * 50 + "<tr><td>二</table>")
    assert len(grid) == 2
    assert len(grid[0]) <= 100


@given(st.lists(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=6), max_size=6))
def test_every_row_has_the_same_length(spans):
    rows = ("<tr>" + "".join(f"<td rowspan={down} colspan={across}>格" for down, across in row) for row in spans)
    for grid in grids(f"<table>{''.join(rows)}</table>"):
        assert len({len(row) for row in grid}) == 1
