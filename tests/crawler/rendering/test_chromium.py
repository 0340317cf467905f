"""Finding the browser: the system's own, or the one that is named."""

import pytest

from crawler.errors import CommandEnded, Exit
from crawler.rendering import chromium
from crawler.rendering.chromium import NAMED, require_chromium

pytest.importorskip("playwright", reason="没有安装 playwright（zicha[render]）")


def _program(folder, name):
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """A system without any browser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(NAMED, raising=False)
    monkeypatch.setattr(chromium, "_ELSEWHERE", ())
    return tmp_path


def test_the_systems_own_is_found(bare):
    chrome = _program(bare, "google-chrome")
    assert require_chromium() == chrome
    assert require_chromium() != _program(bare, "chromium") == require_chromium()


def test_the_named_one_goes_first(bare, monkeypatch, tmp_path):
    _program(bare, "chromium")
    own = _program(tmp_path, "own")
    monkeypatch.setenv(NAMED, own)
    assert require_chromium() == own


def test_none_is_said_with_what_to_do(bare):
    with pytest.raises(CommandEnded, match=r"没有找到 Chromium 浏览器.*请安装 chromium") as ended:
        require_chromium()
    assert ended.value.code == Exit.USAGE


def test_the_missing_extra_is_said_with_what_to_do(monkeypatch):
    monkeypatch.setattr(chromium, "_DRIVER", "playwright_that_is_not_there")
    with pytest.raises(CommandEnded, match=r"pip install \"\.\[render\]\"") as ended:
        require_chromium()
    assert ended.value.code == Exit.USAGE
