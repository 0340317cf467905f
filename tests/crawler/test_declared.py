"""What is declared gives the same digests in every process, or nothing would ever close."""

import os
import subprocess
import sys

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
