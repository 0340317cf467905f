"""The word rules that a profile switches on: a language model, and a corrector of the office's own."""

import os

import pytest

from tests.website.command import ROOT
from tests.website.website import Website, html, online

ARTICLE = html("<h1>工作动态</h1><p>市里大力培育发展大数局产业，积极开展工做，各项任务进展顺利。</p>", "工作动态")
CORRECTOR = """
def correct(text):
    at = text.find("工做")
    return [(at, at + 2, "工作")] if at >= 0 else []
"""


@pytest.fixture
def profile(zicha):
    """Writes a profile with these rules' options and gives the site's address to it."""

    def write(url, rules):
        path = zicha.workspace / "sites" / "shili.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'start = "{url}"\n{rules}', "utf-8")
        return "shili"

    return write


@pytest.fixture
def installed(tmp_path):
    """A folder with a small distribution that offers a corrector."""
    folder = tmp_path / "installed"
    info = folder / "shili_jiaodui-1.2.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shili-jiaodui\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text("[zicha.text_corrector]\n示例校对 = shili_jiaodui:correct\n", "utf-8")
    (folder / "shili_jiaodui.py").write_text(CORRECTOR, "utf-8")
    return folder


def _words(zicha):
    return {(entry["rule"], entry["state"]) for entry in zicha.entries() if entry["family"] == "words"}


def test_switched_off_switched_on_and_off_again(zicha, profile):
    """A rule that is off closes nothing of what it found when it was on."""
    with online(Website({"/": ARTICLE})) as server:
        zicha("run", profile(server.url, ""))
        assert not _words(zicha)
        ended = zicha("run", profile(server.url, "[rules.unlikely_character]\non = true\n"))
        assert ended.code == 0, ended.err  # doubts raise no alarm
        assert {rule for rule, _ in _words(zicha)} == {"unlikely_character"}
        before = _words(zicha)
        zicha("run", profile(server.url, ""))
        assert _words(zicha) == before


def test_a_corrector_of_their_own(zicha, profile, installed):
    rules = '[rules.doubtful_passage]\ncorrector = "示例校对"\n'
    with online(Website({"/": ARTICLE})) as server:
        refused = zicha("run", profile(server.url, rules))
        assert refused.code == 2
        assert "校对程序“示例校对”没有安装" in refused.err
        zicha("run", "shili", env={"PYTHONPATH": os.pathsep.join(map(str, (ROOT, installed)))})
    assert {rule for rule, _ in _words(zicha)} == {"doubtful_passage"}
