"""What is declared gives the same digests in every process, or nothing would ever close."""

import os
import subprocess
import sys
from datetime import date

import pytest

from crawler.declared import load_declared, ruleset_digest
from crawler.profile.mistakes import ConfigurationMistake
from crawler.profile.profile import Profile
from crawler.workspace import Workspace

_PRINT = """
from datetime import date
from pathlib import Path
from checks.judge import rule_digests
from crawler.declared import load_declared, ruleset_digest
from crawler.profile.profile import Profile
from crawler.workspace import Workspace

context = load_declared(Workspace(Path("nowhere"))).context(Profile(start="http://a.gov.cn/"), date(2026, 11, 23))
print(ruleset_digest(context), dict(rule_digests(context)), sorted(context.lexicons.digests().items())[:50])
"""


def _digests(root, seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
    return subprocess.run(
        [sys.executable, "-c", _PRINT], env=environment, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout


def test_digests_do_not_depend_on_the_process(root):
    assert _digests(root, "1") == _digests(root, "2") == _digests(root, "3")


def test_the_office_declares_its_own_working_days(tmp_path):
    (tmp_path / "calendar.toml").write_text("workdays = [2027-02-06]", "utf-8")
    profile = Profile(start="http://a.gov.cn/", office="department")
    context = load_declared(Workspace(tmp_path)).context(profile, date(2027, 2, 1))
    usual = load_declared(Workspace(tmp_path / "none")).context(profile, date(2027, 2, 1))
    assert context.calendar.is_workday(date(2027, 2, 6))
    assert context.office == "department"
    assert ruleset_digest(context) != ruleset_digest(usual)


def test_a_mistake_in_it_stops_everything(tmp_path):
    (tmp_path / "calendar.toml").write_text("workdays = [", "utf-8")
    with pytest.raises(ConfigurationMistake, match="calendar"):
        load_declared(Workspace(tmp_path))


def test_the_office_says_what_it_must_disclose(tmp_path):
    (tmp_path / "topics.toml").write_text('[[topic]]\nid="statistics"\noffices=[]\n', "utf-8")
    declared, usual = (load_declared(Workspace(folder)).topics for folder in (tmp_path, tmp_path / "none"))
    assert len(declared.topics) == len(usual.topics)
    assert [one.id for one in declared.topics if not one.offices] == ["statistics"]
    assert declared.digest != usual.digest


def test_what_it_must_disclose_rests_on_something(tmp_path):
    said = '[[topic]]\nid="a"\nlabel="名录"\nrow="nowhere.1"\noffices=["department"]\nnames=["名录"]\n'
    (tmp_path / "topics.toml").write_text(said, "utf-8")
    with pytest.raises(ConfigurationMistake, match=r"topics\.toml.*nowhere"):
        load_declared(Workspace(tmp_path))
