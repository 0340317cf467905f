"""Correctors are found as installed distributions are: by their entry points."""

import importlib.util
import pickle
import sys

import pytest

from checks.rules.words.doubtful_passage import Options as Passage
from checks.rules.words.unlikely_character import Options as Character
from crawler.aids import language_model, text_corrector
from crawler.profile.mistakes import ConfigurationMistake

MODULE = """
def correct(text):
    return [(text.index("工做"), text.index("工做") + 2, "工作")] if "工做" in text else []
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A small distribution with a corrector that works and one that does not load."""
    info = tmp_path / "shili_jiaodui-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shili-jiaodui\nVersion: 1.2\n")
    points = "[zicha.text_corrector]\n示例校对 = shili_jiaodui:correct\n坏的 = shili_jiaodui:missing\n"
    (info / "entry_points.txt").write_text(points, "utf-8")
    (tmp_path / "shili_jiaodui.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("shili_jiaodui", None)


@pytest.mark.parametrize("options", [{}, {"doubtful_passage": Passage()}, {"unlikely_character": Character()}])
def test_nothing_is_loaded_unless_asked_for(options):
    assert language_model(options) is None
    assert text_corrector(options) is None


def test_the_one_that_is_named(installed):
    corrector = text_corrector({"doubtful_passage": Passage("示例校对")})
    assert (corrector.name, corrector.version) == ("示例校对", "1.2")
    assert list(corrector.correct("开展工做")) == [(2, 4, "工作")]


def test_other_processes_can_have_it(installed):
    corrector = text_corrector({"doubtful_passage": Passage("示例校对")})
    assert pickle.loads(pickle.dumps(corrector)) == corrector


@pytest.mark.parametrize(("name", "told"), [("没有的", "没有安装，已安装的：坏的、示例校对"), ("坏的", "不能载入")])
def test_one_that_cannot_be_had_stops_before_anything_starts(installed, name, told):
    with pytest.raises(ConfigurationMistake, match=told):
        text_corrector({"doubtful_passage": Passage(name)})


def test_without_the_extra_the_model_is_not_loaded(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ConfigurationMistake, match=r"pip install \"\.\[ngram\]\""):
        language_model({"unlikely_character": Character(on=True)})


def test_the_model_ships():
    assert len(language_model({"unlikely_character": Character(on=True)})) < 10_000_000
