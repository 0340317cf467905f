"""Rendered documents come back as they were written, and what a kill cut short does not come back at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.rendering.conversions import RECORDS, Conversion, ConversionWriter, conversions

_ID = "<urn:uuid:00000000-0000-0000-0000-000000000000>"
_MADE = st.builds(
    Conversion,
    url=st.just("http://www.example.gov.cn/tzgg/?页=1"),
    body=st.text(max_size=500).map(lambda text: text.encode("utf-8", "replace")),
    whole=st.booleans(),
    original=st.just(_ID),
)


@given(st.lists(_MADE, max_size=4))
def test_they_come_back(tmp_path_factory, made):
    folder = tmp_path_factory.mktemp("run")
    _write(folder, made)
    assert list(conversions(folder)) == made


def test_where_no_browser_was_used_there_are_none(tmp_path):
    assert list(conversions(tmp_path)) == []


@pytest.mark.parametrize("cut", [1, 8, 40, 200])
def test_a_record_cut_short_is_left_out(tmp_path, cut):
    made = [Conversion(f"http://www.example.gov.cn/{number}/", bytes(range(256)) * 4, True, _ID) for number in (1, 2)]
    _write(tmp_path, made)
    path = tmp_path / RECORDS
    path.write_bytes(path.read_bytes()[:-cut])
    assert list(conversions(tmp_path))[:1] == made[:1]
    assert set(conversions(tmp_path)) <= set(made)


def _write(folder, made):
    writer = ConversionWriter(folder)
    for one in made:
        writer.write(one)
    writer.close()
