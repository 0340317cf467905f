"""Small files: a reader holds one in the head. There are no exceptions."""

from pathlib import PurePosixPath
from statistics import median

RULE_AT_MOST = 120
MEDIAN_RULE_AT_MOST = 80
MODULE_AT_MOST = 200


def _lengths(sources, *folders):
    return {path: text.count("\n") for path, text in sources.modules(*folders)}


def _rules(sources):
    return {
        path: lines
        for path, lines in _lengths(sources, "checks/rules").items()
        if PurePosixPath(path).name != "__init__.py"
    }


def test_no_rule_is_long(sources):
    long = {path: lines for path, lines in _rules(sources).items() if lines > RULE_AT_MOST}
    assert not long, f"规则不得超过{RULE_AT_MOST}行：{long}"


def test_rules_are_short_as_a_rule(sources):
    assert median(_rules(sources).values()) <= MEDIAN_RULE_AT_MOST


def test_no_module_is_long(sources):
    long = {path: lines for path, lines in _lengths(sources).items() if lines > MODULE_AT_MOST}
    assert not long, f"模块不得超过{MODULE_AT_MOST}行：{long}"
