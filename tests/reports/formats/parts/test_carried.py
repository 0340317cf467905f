import json

from reports.formats.parts.carried import AT_MOST, carried


def test_nothing_is_nothing():
    assert carried(()) == []


def test_rows_come_back_as_they_went():
    rows = [{"number": number, "title": "“布署”\n"} for number in range(3)]
    assert [json.loads(text) for text in carried(rows)] == rows


def test_no_more_than_a_browser_can_hold():
    assert len(carried({"number": number} for number in range(AT_MOST + 1))) == AT_MOST


def test_heavy_rows_are_fewer():
    rows = carried({"title": "长" * 100_000} for _ in range(1_000))
    assert 100 <= len(rows) < 125
