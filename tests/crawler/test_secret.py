"""The workspace's key: made once, for its owner alone."""

import stat
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from crawler.errors import CommandEnded
from crawler.secret import secret_of
from crawler.workspace import Workspace


def test_it_stays_the_same_and_every_workspace_has_its_own(tmp_path):
    first, second = Workspace(tmp_path / "a"), Workspace(tmp_path / "b")
    assert len(secret_of(first)) == 32
    assert secret_of(first) == secret_of(first) != secret_of(second)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_its_owner_may_read_it(tmp_path):
    workspace = Workspace(tmp_path)
    secret_of(workspace)
    assert stat.S_IMODE(workspace.secret.stat().st_mode) == 0o600


def test_two_that_begin_at_once_agree(tmp_path):
    workspace = Workspace(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(secret_of, [workspace] * 8))) == 1


def test_what_a_kill_left_is_not_taken_for_it(tmp_path):
    workspace = Workspace(tmp_path)
    workspace.secret.with_name("secret.key.part").write_bytes(b"half")
    assert len(secret_of(workspace)) == 32


def test_a_file_that_is_no_key_is_never_overwritten(tmp_path):
    workspace = Workspace(tmp_path)
    workspace.secret.write_bytes(b"short")
    with pytest.raises(CommandEnded, match=r"secret\.key 已损坏"):
        secret_of(workspace)
    assert workspace.secret.read_bytes() == b"short"
