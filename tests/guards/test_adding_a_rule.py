"""docs/adding-a-check.md is carried out on a copy of the tree: one file, one test, one line, and nothing else."""

import re
import shutil
import subprocess
import sys

import pytest

COPIED = ("crawler", "checks", "reports", "config", "docs")
RULE = "checks/rules/links/intranet_link.py"
TEST = "tests/checks/rules/links/test_intranet_link.py"
LINE = "docs/checks.md"


@pytest.fixture(scope="module")
def told(sources):
    """The code of the worked example by the file it belongs to."""
    text = sources.read("docs/adding-a-check.md")
    blocks = re.findall(r"`([\w./-]+)`[^\n`]*：\n\n```\w+\n(.+?)```", text, re.DOTALL)
    assert [path for path, _ in blocks] == [RULE, TEST, LINE]
    return dict(blocks)


@pytest.fixture
def copy(sources, tmp_path):
    apart = shutil.ignore_patterns("__pycache__")
    for folder in COPIED:
        shutil.copytree(sources.root / folder, tmp_path / folder, ignore=apart)
    for folder in ("tests/checks/rules", "tests/guards"):
        shutil.copytree(sources.root / folder, tmp_path / folder, ignore=apart)
    for name in ("pyproject.toml", "tests/conftest.py"):
        shutil.copy(sources.root / name, tmp_path / name)
    return tmp_path


def _python(copy, *arguments):
    """Run in the copy, which comes before anything installed."""
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=copy, capture_output=True, text=True, encoding="utf-8", timeout=60
    )


def _guard(copy):
    return _python(copy, "pytest", "-p", "no:cacheprovider", "tests/guards/test_rules.py")


def test_a_rule_takes_one_file_one_test_and_one_line(copy, told):
    (copy / RULE).write_text(told[RULE], "utf-8")
    missing = _guard(copy)
    assert missing.returncode == 1
    assert f"规则 intranet_link 缺少测试文件 {TEST}" in missing.stdout
    assert "规则 intranet_link 缺少 docs/checks.md 中的一行" in missing.stdout

    (copy / TEST).parent.mkdir(parents=True, exist_ok=True)
    (copy / TEST).write_text(told[TEST], "utf-8")
    described = (copy / LINE).read_text("utf-8")
    last = re.findall(r"^\| `\w+` \|.*\n", described.partition("## 文字")[0], re.MULTILINE)[-1]
    (copy / LINE).write_text(described.replace(last, last + told[LINE]), "utf-8")
    complete = _guard(copy)
    assert complete.returncode == 0, complete.stdout

    tested = _python(copy, "pytest", "-p", "no:cacheprovider", TEST)
    assert tested.returncode == 0, tested.stdout
    listed = _python(copy, "crawler", "rules", "list")
    assert "intranet_link\tlinks\t一般\t链接指向内部网络" in listed.stdout, listed.stderr
