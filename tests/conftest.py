"""Fixtures shared by all tests: above all the folder of saved real pages, which is not part of the project."""

import os
import uuid
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable():
    """Half a character in hostile text that a test logged or compared could not be sent between test processes."""
    return _sendable((yield))


def _sendable(told):
    if isinstance(told, str):
        return told.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(told, dict):
        return {_sendable(name): _sendable(value) for name, value in told.items()}
    if isinstance(told, (list, tuple)):
        return type(told)(map(_sendable, told))
    return told


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The saved real pages. Absent: the test is skipped, or fails where they were promised (`make real`)."""
    named = os.environ.get("SHARED")
    folder = Path(named).resolve() if named else ROOT.parent / "shared"
    if not (folder / "corpus" / "index.jsonl").is_file():
        if named:
            pytest.fail(f"SHARED={named}：没有找到真实网页样本")
        pytest.skip("没有真实网页样本（SHARED）")
    return folder


@pytest.fixture(autouse=True)
def own_database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    """On the server that POSTGRESQL names (`make store`) every test gets an empty database; otherwise it has files."""
    monkeypatch.delenv("ZICHA_DATABASE_URL", raising=False)
    monkeypatch.delenv("ZICHA_DATABASE_URL_FILE", raising=False)
    server = os.environ.get("POSTGRESQL")
    if not server or not request.node.get_closest_marker("store"):
        yield
        return
    import psycopg

    name = f"test_{uuid.uuid4().hex}"
    with closing(psycopg.connect(server, autocommit=True)) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        monkeypatch.setenv("ZICHA_DATABASE_URL", f"{server.rpartition('/')[0]}/{name}")
        yield
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def file_only() -> None:
    """For what only a file can suffer."""
    if "ZICHA_DATABASE_URL" in os.environ:
        pytest.skip("台账不是文件")
