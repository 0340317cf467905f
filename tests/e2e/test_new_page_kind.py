"""A new kind of page and what it must show are a table in a copy of config/elements, and nothing else."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.website.website import Website, html, online

ROOT = Path(__file__).resolve().parents[2]
KIND = """
id = "funeral"
label = "殡葬服务单位名录"
names = ['殡葬服务单位名录']
row = "regulation.20"
severity = "NOTICE"
least = 20

[[element]]
id = "price"
label = "收费标准"
accepts = ['收费标准', '免费']
review = true
advice = "写明收费标准。"

[[element]]
id = "phone"
label = "联系电话"
accepts = ['电话:?\\d']
advice = "写明联系电话。"
"""
SAID = "桃县殡仪馆位于桃县东门路1号，提供遗体接运、存放、火化和骨灰寄存等服务，全天受理。"


@pytest.fixture
def copied(tmp_path):
    for folder in ("crawler", "checks", "reports", "config"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "config/elements/funeral.toml").write_text(KIND, "utf-8")
    return tmp_path


def _found(copied, url):
    """What the copied program says, in a workspace of its own."""

    def ask(*words):
        command = [sys.executable, "-m", "crawler", *words]
        return subprocess.run(command, cwd=copied, capture_output=True, text=True, encoding="utf-8", timeout=120)

    ended = ask("run", url)
    assert ended.returncode in (0, 1), ended.stderr
    listed = json.loads(ask("ledger", "list", "--json").stdout)
    return {(entry["message"], entry["needs_review"]) for entry in listed if entry["rule"] == "missing_element"}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (SAID + "免费提供基本服务，电话：0851-1234567。", set()),
        (SAID + "电话：0851-1234567。", {("殡葬服务单位名录未见收费标准。", True)}),
        (SAID + "收费标准见大厅公示。", {("殡葬服务单位名录未见联系电话。", False)}),
    ],
)
def test_what_the_table_demands_is_looked_for(copied, said, found):
    title = "殡葬服务单位名录"
    page = html(f"<h1>{title}</h1><div class=TRS_Editor><p>{said}</p></div>", title)
    site = Website({"/": html(f"<a href='/ml/'>{title}</a><p>桃县民政局</p>", "桃县民政局"), "/ml/": page})
    with online(site) as server:
        assert _found(copied, server.url) == found
