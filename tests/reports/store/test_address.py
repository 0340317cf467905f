"""How the environment names a database server, and that no message repeats its password."""

import os

import pytest

from reports.store.errors import LedgerMisnamed, LedgerUnreachable
from reports.store.server.address import Address, server_address
from reports.store.store import Store

SECRET = "k0u-l1ng"


def test_nothing_is_named_and_the_ledger_is_a_file():
    assert server_address() is None


def test_all_its_parts():
    found = Address.parse(f"postgresql://zi%40cha:{SECRET}%2F@db.example.gov.cn:5433/tai%20zhang?sslmode=verify-full")
    assert (found.host, found.port, found.database) == ("db.example.gov.cn", 5433, "tai zhang")
    assert (found.user, found.password) == ("zi@cha", f"{SECRET}/")
    assert found.settings()["OPTIONS"]["sslmode"] == "verify-full"


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("postgresql://u@h/d", "h", 5432),
        ("postgres://h/d", "h", 5432),
        ("postgresql://u@[::1]:5433/d", "::1", 5433),
        ("postgresql:///d?host=/var/run/postgresql", "/var/run/postgresql", 5432),
        ("postgresql://u@%2Fvar%2Frun/d", "/var/run", 5432),
    ],
)
def test_other_ways_to_write_it(url, host, port):
    found = Address.parse(url)
    assert (found.host.lower(), found.port, found.database) == (host, port, "d")


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://u:{SECRET}@h/d",
        f"postgresql://u:{SECRET}@h:port/d",
        f"postgresql://u:{SECRET}@h:99999/d",
        f"postgresql://u:{SECRET}@h",
        f"postgresql://u:{SECRET}@/d",
        f"postgresql://u:{SECRET}@[h/d",
        f"postgresql://u:{SECRET}@h/d?sslmod=require",
        f"u:{SECRET}@h/d",
    ],
)
def test_mistakes_are_said_without_the_password(url, monkeypatch, path):
    monkeypatch.setenv("ZICHA_DATABASE_URL", url)
    with pytest.raises(LedgerMisnamed, match="ZICHA_DATABASE_URL") as told:
        Store(path)
    assert SECRET not in str(told.value)
    assert told.value.__cause__ is None


def test_neither_text_nor_repr_of_an_address_tells_the_password():
    found = Address.parse(f"postgresql://u:{SECRET}@h/d")
    assert SECRET not in f"{found} {found!r}"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_a_file_that_others_may_read_is_refused(tmp_path, monkeypatch):
    file = tmp_path / "url"
    file.write_text(f"postgresql://u:{SECRET}@h/d\n")
    monkeypatch.setenv("ZICHA_DATABASE_URL_FILE", str(file))
    for mode in (0o644, 0o640, 0o604):
        file.chmod(mode)
        with pytest.raises(LedgerMisnamed, match="chmod 600"):
            server_address()
    file.chmod(0o600)
    assert server_address().password == SECRET


@pytest.mark.parametrize("contents", [None, b"", b"\xff\xfe"])
def test_a_file_that_says_nothing(tmp_path, monkeypatch, contents):
    file = tmp_path / "url"
    if contents is not None:
        file.write_bytes(contents)
        file.chmod(0o600)
    monkeypatch.setenv("ZICHA_DATABASE_URL_FILE", str(file))
    with pytest.raises(LedgerMisnamed, match="ZICHA_DATABASE_URL_FILE"):
        server_address()


def test_a_server_that_is_not_there_is_said_at_once(monkeypatch, path):
    pytest.importorskip("psycopg")
    monkeypatch.setenv("ZICHA_DATABASE_URL", f"postgresql://u:{SECRET}@127.0.0.1:1/d")
    with Store(path) as store:
        for ask in (store.runs, store.exists, store.sites):
            with pytest.raises(LedgerUnreachable, match="连接不上") as told:
                ask()
            assert SECRET not in str(told.value)
    assert not path.parent.exists()
