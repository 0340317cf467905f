"""docs/operations.md names every command, option and profile key, and nothing that is not there."""

import re
import tomllib
from dataclasses import fields

import pytest
from typer.main import get_command

from checks.artifacts import Outcome
from checks.findings import Severity
from crawler.application import application
from crawler.commands.ledger import row
from crawler.errors import Exit
from crawler.profile.mail import MailSettings
from crawler.profile.profile import ColumnEntry, DutyEntry, Profile
from reports.view.report import EntryView

PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/*.md", "docs/decisions/*.md")


@pytest.fixture(scope="module")
def operations(sources):
    return sources.read("docs/operations.md")


def _commands():
    """(`zicha ledger list`, its parameters) of every command there is."""
    for name, command in get_command(application()).commands.items():
        for action, found in getattr(command, "commands", {"": command}).items():
            yield f"zicha {name} {action}".strip(), found.params


def _section(text, heading):
    """What stands under a heading, up to the next of its rank or higher."""
    rank = heading.partition(" ")[0]
    _, found, rest = text.partition(f"\n{heading}\n")
    assert found, f"docs/operations.md 缺少“{heading}”一节"
    return re.split(rf"\n#{{1,{len(rank)}}} ", rest)[0]


@pytest.mark.parametrize("command", sorted(name for name, _ in _commands()))
def test_every_command_and_each_of_its_options_is_documented(operations, command):
    section = _section(operations, f"### {command}")
    options = [option for name, params in _commands() if name == command for param in params for option in param.opts]
    missing = [option for option in options if option.startswith("--") and option != "--help" and option not in section]
    assert not missing, f"docs/operations.md“{command}”一节缺少选项：{missing}"


def test_no_command_is_documented_that_is_not_there(operations):
    named = set(re.findall(r"^### (zicha .+)$", operations, re.MULTILINE))
    assert named == {name for name, _ in _commands()}


def test_commands_that_the_documents_tell_to_run_exist(sources):
    commands = {name.split()[1] for name, _ in _commands()}
    for pattern in PAGES:
        for path in sources.root.glob(pattern):
            told = set(re.findall(r"\bzicha ([a-z]+)\b", path.read_text("utf-8")))
            assert not told - commands, f"{path.name}：{told - commands}"


def test_make_targets_that_the_documents_tell_to_run_exist(sources):
    targets = set(re.findall(r"^([a-z]+):", sources.read("Makefile"), re.MULTILINE))
    for pattern in PAGES:
        for path in sources.root.glob(pattern):
            told = set(re.findall(r"(?:^|`)make ([a-z]+)", path.read_text("utf-8"), re.MULTILINE))
            assert not told - targets, f"{path.name}：{told - targets}"


def test_every_profile_key_is_documented_with_its_default(operations):
    section = _section(operations, "## 站点配置")
    for name, field in Profile.model_fields.items():
        (line,) = re.findall(rf"^\| `{name}` \|.+$", section, re.MULTILINE) or [""]
        assert line, f"docs/operations.md“站点配置”一节缺少 `{name}`"
        if not field.is_required() and field.default not in ("", (), {}, None):
            shown = str(field.default).lower() if isinstance(field.default, bool) else f"{field.default}"
            assert f"| `{shown.removesuffix('.0')}` |" in line, f"{name} 的默认值应为 {shown}：{line}"


def test_every_key_of_a_declared_column_is_documented(operations):
    section = _section(operations, "## 站点配置")
    missing = [name for name in ColumnEntry.model_fields if f"| `{name}` |" not in section]
    assert not missing, missing


def test_the_keys_of_mail_toml_are_documented_and_no_others(operations):
    named = re.findall(r"^\| `(\w+)` \|", _section(operations, "## 邮件和群通知"), re.MULTILINE)
    assert set(named) == set(MailSettings.model_fields)


def test_no_key_is_documented_that_is_not_there(operations):
    named = re.findall(r"^\| `(\w+)` \|", _section(operations, "## 站点配置"), re.MULTILINE)
    assert set(named) == set(Profile.model_fields) | set(ColumnEntry.model_fields) | set(DutyEntry.model_fields)


def test_every_exit_code_is_documented(operations):
    section = _section(operations, "## 退出代码")
    codes = set(re.findall(r"^\| (\d+) \|", section, re.MULTILINE))
    assert codes == {str(int(code)) for code in Exit} | {"130", "143"}


def test_every_file_that_the_documents_link_to_exists(sources):
    """Pictures are made from a run and may be absent from a tree that was just cloned to work on."""
    for pattern in PAGES:
        for path in sources.root.glob(pattern):
            for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8")):
                if not target.endswith(".png"):
                    assert (path.parent / target).exists(), f"{path.name}：{target}"


def test_the_example_of_a_profile_can_be_used(operations):
    (example,) = re.findall(r"```toml\n(.+?)```", operations, re.DOTALL)
    assert Profile.model_validate(tomllib.loads(example)).column


def test_every_key_of_a_ledger_listing_is_documented(operations):
    nothing = dict.fromkeys(field.name for field in fields(EntryView))
    entry = EntryView(**(nothing | {"severity": Severity.MINOR, "places": ()}))
    section = _section(operations, "### zicha ledger list")
    documented = set(re.findall(r"`(\w+)`", "\n".join(re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE))))
    assert documented == set(row(entry))


def test_every_outcome_of_a_link_is_documented(operations):
    section = _section(operations, "### zicha links")
    lines = dict(re.findall(r"^\| `(\w+)` [^|]+\| (`.+) \|$", section, re.MULTILINE))
    documented = {(kind, name) for kind, line in lines.items() for name in re.findall(r"`(\w+)`", line)}
    assert documented == {(outcome.kind.value, outcome.value) for outcome in Outcome}
