"""What a ledger on a PostgreSQL server meets: `make store` starts one; without it nothing here runs."""

import os
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from reports.store.errors import LedgerMissing, LedgerTooNew, LedgerUnreachable, StoreError
from reports.store.server import database
from reports.store.server.ledger_server import LedgerServer
from reports.store.store import Store
from tests.website.wire import cutting

pytestmark = [
    pytest.mark.store,
    pytest.mark.skipif("POSTGRESQL" not in os.environ, reason="make store"),
]
_CHILD = """
from pathlib import Path
from reports.store.store import Store
from tests.reports.store.conftest import Make as make

found = [make.link(f"http://x.example.cn/{number}", "https://www.example.gov.cn/") for number in range(5_000)]
with Store("none") as store:
    store.record(make.run(1), found, make.saw())
"""
A = "https://www.example.gov.cn/a.html"


@pytest.fixture
def url(own_database) -> str:
    return os.environ["ZICHA_DATABASE_URL"]


def _ask(url, question):
    import psycopg

    with closing(psycopg.connect(url, autocommit=True)) as connection:
        cursor = connection.execute(question)
        return cursor.fetchall() if cursor.description else []


def test_an_empty_database_holds_no_ledger_and_asking_makes_none(store, url):
    assert not store.exists()
    with pytest.raises(LedgerMissing, match="zicha run"):
        store.runs()
    assert _ask(url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(0,)]


def test_the_first_run_makes_the_tables_and_no_file(store, make, path):
    store.record(make.run(0), [make.word("错", A)], make.saw(A))
    assert store.exists()
    assert not path.parent.exists()


def test_a_newer_ledger_is_refused_untouched(store, make, url):
    store.record(make.run(0), [], make.saw())
    _ask(url, "INSERT INTO django_migrations (app, name, applied) VALUES ('ledger', '9999_later', now())")
    for again in (lambda one: one.runs(), lambda one: one.record(make.run(1), [], make.saw())):
        with Store("none") as other, pytest.raises(LedgerTooNew, match="更新版本"):
            again(other)
    assert _ask(url, "SELECT count(*) FROM ledger_run") == [(1,)]


def test_an_older_ledger_is_upgraded_and_keeps_what_it_holds(store, make, url):
    store.record(make.run(0), [make.word("错", A)], make.saw(A))
    before = store.entries()
    store.close()
    _set_back("0002_duties")
    assert store.entries() == before


def _set_back(migration):
    """As an older version would have left it."""
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    from reports.store.whereabouts import ledger_at

    database = ledger_at(Path("zicha.db")).open()
    MigrationExecutor(connections[database.alias]).migrate([("ledger", migration)])
    database.close()


def test_hostile_text_everywhere(store, make):
    nasty = "甲\0乙\ud800丙'\"; DROP TABLE ledger_run; --"
    run = make.run(0, name=nasty, notes=(nasty,), columns=({"name": nasty},), publication={nasty: [nasty]})
    from datetime import date

    from checks.history import Sighting

    seen = [Sighting(f"//a.gov.cn/{nasty}", nasty, date(2026, 3, 1))]
    store.record(run, [make.word("错", A, evidence=nasty)], make.saw(A), sightings=seen)
    (kept,) = store.runs()
    assert "DROP TABLE" in kept.notes[0]
    assert "DROP TABLE" in kept.columns[0]["name"]
    assert "DROP TABLE" in store.history("demo").sightings[0].title


def test_another_writer_is_waited_for(store, make, url):
    store.record(make.run(0), [], make.saw())
    with _writing(url, seconds=1.5):
        began = time.monotonic()
        store.record(make.run(1), [make.word("错", A)], make.saw(A))
        assert time.monotonic() - began > 1
    assert len(store.entries()) == 1


def test_a_writer_that_does_not_end_is_named(store, make, url, monkeypatch):
    store.record(make.run(0), [], make.saw())
    monkeypatch.setattr(database, "WAIT", 1)
    with _writing(url, seconds=20), pytest.raises(StoreError, match="其他程序占用"):
        store.record(make.run(1), [], make.saw())
    assert len(store.runs()) == 1


def test_a_reader_sees_one_state_and_is_in_nobodys_way(store, make, path):
    store.record(make.run(0), [make.word("错", A)], make.saw(A))
    with store._reading(), Store(path) as other:
        assert len(other.entries()) == 1
        other.record(make.run(1), [make.word("错", A), make.word("误", A)], make.saw(A))
    assert len(store.entries()) == 2


def test_a_connection_that_breaks_in_the_middle_is_made_anew_and_nothing_is_there_twice(make, url, monkeypatch, path):
    with Store(path) as store:
        store.record(make.run(0), [make.word("错", A)], make.saw(A))
    found = [make.word(f"错{number}", A) for number in range(300)]
    monkeypatch.setattr(LedgerServer, "waits", (0.1, 0.1, 0.1))
    for most in (3_000, 20_000, 60_000):
        with cutting(url, most) as (cut, times), Store(path) as store:
            monkeypatch.setenv("ZICHA_DATABASE_URL", cut)
            with Store(path) as store:
                store.record(make.run(most), found, make.saw(A))
        monkeypatch.setenv("ZICHA_DATABASE_URL", url)
        assert times, "nothing was cut"
    with Store(path) as store:
        numbers = [entry.number for entry in store.entries()]
        assert len(set(numbers)) == len(numbers) == 301
        assert len(store.runs()) == 4


def test_a_connection_that_stays_broken_is_said_and_nothing_is_half_written(make, url, monkeypatch, path):
    with Store(path) as store:
        store.record(make.run(0), [make.word("错", A)], make.saw(A))
    monkeypatch.setattr(LedgerServer, "waits", (0.1,))
    with cutting(url, 20_000, always=True) as (cut, _):
        monkeypatch.setenv("ZICHA_DATABASE_URL", cut)
        with Store(path) as store, pytest.raises(LedgerUnreachable, match="连接中断"):
            store.record(make.run(1), [make.word(f"错{number}", A) for number in range(300)], make.saw(A))
    monkeypatch.setenv("ZICHA_DATABASE_URL", url)
    with Store(path) as store:
        assert (len(store.runs()), len(store.entries())) == (1, 1)


def _writer_there(url) -> bool:
    return _ask(url, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted") != [(0,)]


@pytest.mark.parametrize("wait", [0.05, 0.3, 1.0])
def test_killed_while_recording_leaves_the_old_ledger_or_the_new_one(path, make, wait, root):
    """Killed so long after the writers' lock was taken."""
    with Store(path) as store:
        store.record(make.run(0), [make.word("错", A)], make.saw(A))
        process = subprocess.Popen([sys.executable, "-c", _CHILD], env=os.environ | {"PYTHONPATH": str(root)})
        while process.poll() is None and not _writer_there(os.environ["ZICHA_DATABASE_URL"]):
            time.sleep(0.01)
        time.sleep(wait)
        process.kill()
        process.wait()
        # The server may still be carrying out a COMMIT it had been sent: what it leaves is seen when it has let go.
        while _writer_there(os.environ["ZICHA_DATABASE_URL"]):
            time.sleep(0.01)
        runs, entries = len(store.runs()), len(store.entries())
        assert (runs, entries) in {(1, 1), (2, 5_001)}
        store.record(make.run(9), [make.word("错", A)], make.saw(A))
        assert len(store.runs()) == runs + 1


def test_a_wrong_password_is_not_told(url, monkeypatch, path):
    head, _, tail = url.partition("@")
    monkeypatch.setenv("ZICHA_DATABASE_URL", f"{head}0000@{tail}")
    with Store(path) as store, pytest.raises(LedgerUnreachable) as told:
        store.runs()
    chain = f"{told.value!r} {told.value.__cause__!r} {told.value.__cause__.__cause__!r}"
    assert head.rpartition(":")[2] not in chain


def test_a_database_that_cannot_hold_chinese_is_refused(url, monkeypatch, path):
    server = os.environ["POSTGRESQL"]
    with suppress(Exception):
        _ask(server, "DROP DATABASE plain")
    _ask(server, "CREATE DATABASE plain TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
    monkeypatch.setenv("ZICHA_DATABASE_URL", f"{server.rpartition('/')[0]}/plain")
    try:
        with Store(path) as store, pytest.raises(StoreError, match="UTF8"):
            store.runs()
    finally:
        _ask(server, "DROP DATABASE plain")


@contextmanager
def _writing(url, seconds):
    """Somebody writes for so many seconds, at most while the block runs."""
    ready, free = threading.Event(), threading.Event()

    def hold():
        import psycopg

        with closing(psycopg.connect(url)) as connection:
            connection.execute(f"SELECT pg_advisory_xact_lock({database._WRITERS})")
            ready.set()
            free.wait(seconds)

    thread = threading.Thread(target=hold)
    thread.start()
    ready.wait()
    try:
        yield
    finally:
        free.set()
        thread.join()
