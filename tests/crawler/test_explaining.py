"""`zicha rules explain`: every rule can be explained, with what is in force in this workspace."""

import pytest

from checks import registry
from crawler.declared import load_declared
from crawler.explaining import CERTAINTY, explanation, lines
from crawler.profile.profile import Profile
from crawler.workspace import Workspace, today


@pytest.fixture(scope="module")
def declared(tmp_path_factory):
    return load_declared(Workspace(tmp_path_factory.mktemp("none")))


@pytest.mark.parametrize("loaded", registry.rules(), ids=lambda loaded: loaded.id)
def test_every_rule_says_why_and_on_which_ground(loaded, declared):
    told = explanation(loaded, declared, None, today())
    assert told["why"]
    assert told["fix"]
    assert told["basis"]
    assert all(row["certainty"] in CERTAINTY for row in told["basis"])
    assert all(line.strip() for line in lines(told, "一般"))


def test_options_have_the_values_of_the_site(declared):
    rule = next(loaded for loaded in registry.rules() if loaded.id == "doubtful_passage")
    profile = Profile(start="http://www.example.gov.cn/", rules={"doubtful_passage": {"corrector": "none-such"}})
    (option,) = explanation(rule, declared, profile, today())["options"]
    assert option == {"name": "corrector", "value": "none-such", "default": ""}
