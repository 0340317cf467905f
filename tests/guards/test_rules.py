"""A rule is a file, a test and a line in docs/checks.md, and it stands on a document."""

import re
import tomllib
from pathlib import PurePosixPath

import pytest

from checks import registry


def _files(sources):
    """(family, id) of every rule file."""
    for path, _ in sources.modules("checks/rules"):
        name = PurePosixPath(path)
        if name.name != "__init__.py":
            yield name.parent.name, name.stem


def _documented(sources):
    """Rule ids of docs/checks.md: the first cell of each table line."""
    return re.findall(r"^\| `(\w+)` \|", sources.read("docs/checks.md"), re.MULTILINE)


@pytest.fixture(scope="module")
def pack_rows(sources):
    packs = (sources.root / "config" / "rulepacks").glob("*.toml")
    return {row["id"] for pack in packs for row in tomllib.loads(pack.read_text("utf-8"))["row"]}


def test_every_rule_has_its_test_and_its_line_in_the_docs(sources):
    missing = []
    documented = _documented(sources)
    for family, name in _files(sources):
        test = f"tests/checks/rules/{family}/test_{name}.py"
        if not (sources.root / test).is_file():
            missing.append(f"规则 {name} 缺少测试文件 {test}")
        if name not in documented:
            missing.append(f"规则 {name} 缺少 docs/checks.md 中的一行：| `{name}` | …")
    assert not missing, "\n" + "\n".join(missing)


def test_the_docs_describe_no_rule_that_is_not_there(sources):
    documented = _documented(sources)
    assert not set(documented) - {name for _, name in _files(sources)}
    assert len(set(documented)) == len(documented)


def test_the_registry_finds_every_file(sources):
    assert sorted((rule.family, rule.id) for rule in registry.rules()) == sorted(_files(sources))


def test_the_docs_give_the_family_and_the_severity_of_the_code(sources):
    said = dict(re.findall(r"^\| `(\w+)` \|[^|]*\| (\w+)", sources.read("docs/checks.md"), re.MULTILINE))
    assert said == {loaded.id: loaded.rule.severity.name for loaded in registry.rules()}


def test_every_basis_is_a_row_of_a_shipped_pack(pack_rows):
    unknown = [(loaded.id, row) for loaded in registry.rules() for row in loaded.rule.basis if row not in pack_rows]
    assert not unknown, unknown
    assert not [loaded.id for loaded in registry.rules() if not loaded.rule.basis]


def test_the_docs_name_every_basis(sources):
    lines = dict(re.findall(r"^\| `(\w+)` \|(.+)$", sources.read("docs/checks.md"), re.MULTILINE))
    unnamed = [
        (loaded.id, row) for loaded in registry.rules() for row in loaded.rule.basis if row not in lines[loaded.id]
    ]
    assert not unnamed, unnamed


def test_rows_that_rules_name_in_passing_exist_too(sources, pack_rows):
    """A rule may choose among rows while it judges."""
    prefixes = "|".join(sorted({re.escape(row.split(".")[0]) for row in pack_rows}))
    named = {
        row
        for _, text in sources.modules("checks")
        for row in re.findall(rf"[\"']((?:{prefixes})\.[a-z0-9-]+)[\"']", text)
    }
    assert named
    assert not named - pack_rows


def test_a_rule_speaks_to_its_reader_in_whole_sentences():
    for loaded in registry.rules():
        rule = loaded.rule
        assert rule.title, loaded.id
        assert not rule.title.endswith("。"), f"{loaded.id}：标题不用句号"
        assert rule.why.endswith("。"), loaded.id
        assert rule.fix.endswith("。"), loaded.id
