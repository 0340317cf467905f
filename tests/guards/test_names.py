"""Names: none that says nothing, none that another program in the same environment claims."""

from importlib.metadata import packages_distributions

import pytest

SAYS_NOTHING = {"utils", "util", "common", "helpers", "helper", "base", "misc", "tools", "lib", "shared", "functions"}
TOP_LEVEL = ("crawler", "checks", "reports", "config")


def test_no_file_or_folder_has_a_name_that_says_nothing(sources):
    parts = {
        part: path
        for path, _ in sources.modules()
        for part in path.removesuffix(".py").split("/")
        if part in SAYS_NOTHING
    }
    assert not parts, parts


def test_config_is_data(sources):
    assert not list(sources.modules("config"))


@pytest.mark.parametrize("name", TOP_LEVEL)
def test_no_other_distribution_claims_our_names(name):
    """They are plain words, so zicha lives in an environment of its own."""
    others = set(packages_distributions().get(name, ())) - {"zicha"}
    assert not others, f"{name} 被其他软件包占用：{others}"


def test_no_module_has_the_name_of_a_module_that_pytest_would_confuse(sources):
    """`tests` mirrors the packages; an __init__.py there would shadow the real checks."""
    assert not [path for path, _ in sources.modules("tests") if path.endswith("__init__.py")]
