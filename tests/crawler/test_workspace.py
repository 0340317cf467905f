"""Names that every file system takes, also Windows'."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.workspace import Workspace, site_name, write_whole

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


@pytest.mark.parametrize(
    ("start", "name"),
    [
        ("http://www.shili.example/", "www.shili.example"),
        ("https://www.shili.example/a/b?c=1", "www.shili.example"),
        ("http://127.0.0.1:8000/", "127.0.0.1-8000"),
        ("http://[::1]:8000/", "1-8000"),
        ("http://yonghu:mima@www.shili.example/", "www.shili.example"),
        ("http://示例.example/", "示例.example"),
        ("http:///", "site"),
        ("http://con/", "con-"),
        ("http://nul.example/", "nul-.example"),
    ],
)
def test_a_site_is_named_after_its_host(start, name):
    assert site_name(start) == name


@given(st.text(min_size=1, max_size=60))
def test_any_name_is_valid_on_windows(text):
    name = site_name(f"http://{text}")
    assert not _FORBIDDEN.search(name)
    assert not _DEVICES.match(name)
    assert name == name.strip(" .")
    assert name not in ("", ".", "..")


@given(st.text(min_size=1, max_size=60))
def test_a_name_names_itself(text):
    assert site_name(site_name(text)) == site_name(text)


def test_runs_of_one_second_get_names_of_their_own_that_sort_by_time(tmp_path):
    place, now = Workspace(tmp_path), datetime(2026, 11, 23, 9, 30)
    names = [place.new_run("shili", now) for _ in range(3)]
    assert len(set(names)) == 3
    assert place.runs("shili") == []  # nothing was begun in them
    for name in names:
        (place.run_folder("shili", name) / "run.json").touch()
    assert names == sorted(names)
    assert place.runs("shili") == names[::-1]
    assert place.sites() == ["shili"]
    assert not any(_FORBIDDEN.search(name) for name in names)


def test_a_run_that_lies_in_the_future_is_not_the_latest(tmp_path):
    place = Workspace(tmp_path)
    for name in ("20200101-020000", "20200102-020000", "20990101-020000"):
        place.run_folder("shili", name).mkdir(parents=True)
        (place.run_folder("shili", name) / "run.json").touch()
    assert place.runs("shili") == ["20200102-020000", "20200101-020000", "20990101-020000"]


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("旧")
    write_whole(path, "新\n")
    assert path.read_bytes() == "新\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]
