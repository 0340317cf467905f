"""The locks: complete, hashed, for every platform, and the same versions for users and developers."""

import re
import tomllib

import pytest

LOCKS = ("requirements.lock", "requirements-dev.lock")
_PIN = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+)(?: ; (?P<marker>.+?))? \\$", re.MULTILINE)


def _pins(sources, lock):
    return [(pin["name"], pin["version"], pin["marker"] or "") for pin in _PIN.finditer(sources.read(lock))]


def _wanted(requirements):
    return {re.match(r"[\w.-]+", text)[0].lower().replace("_", "-") for text in requirements}


@pytest.fixture(scope="module")
def declared(sources):
    return tomllib.loads(sources.read("pyproject.toml"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_nothing_else_is_in_the_file(sources, lock):
    text = sources.read(lock)
    blocks = re.split(r"\n(?=[a-z0-9])", text.partition("make lock\n")[2])
    assert len(blocks) == len(_pins(sources, lock)) > 0
    assert not [block.split()[0] for block in blocks if "--hash=sha256:" not in block]


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_declared_is_locked(sources, declared, lock):
    wanted = _wanted(declared["project"]["dependencies"]) | _wanted(declared["build-system"]["requires"])
    if lock == "requirements-dev.lock":
        wanted |= _wanted(declared["dependency-groups"]["dev"])
    assert not wanted - {name for name, _, _ in _pins(sources, lock)}, "请运行 make lock"


def test_developers_run_what_users_run(sources):
    assert set(_pins(sources, LOCKS[0])) <= set(_pins(sources, LOCKS[1]))


def test_windows_is_not_asked_for_what_it_cannot_have(sources):
    markers = {name: marker for name, _, marker in _pins(sources, LOCKS[0])}
    assert "sys_platform != 'win32'" in markers["uvloop"]
    assert "sys_platform == 'win32'" in markers["colorama"]
