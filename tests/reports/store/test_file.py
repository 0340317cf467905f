"""The file itself: when it appears, who may read it, and what happens when it is broken, lost or foreign."""

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress

import pytest

from checks.history import History
from reports.store.backup import KEPT
from reports.store.errors import LedgerDamaged, LedgerMissing, LedgerTooNew, LedgerUnwritable, StoreError
from reports.store.store import Store

A = "https://www.example.gov.cn/a.html"


@pytest.fixture
def recorded(path, make):
    """A ledger with one entry, closed."""
    with Store(path) as store:
        store.record(make.run(0), [make.word("错", A)], make.saw(A))
    return path


def test_importing_and_asking_create_nothing(tmp_path, root):
    code = "import sys; from reports.store.store import Store; Store(sys.argv[1]).close()"
    subprocess.run(
        [sys.executable, "-c", code, "data/zicha.db"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=True,
    )
    assert list(tmp_path.iterdir()) == []


def test_reading_what_is_not_there_creates_nothing(path):
    with Store(path) as store:
        for ask in (
            store.sites,
            store.runs,
            store.entries,
            lambda: store.report("demo"),
            lambda: store.entry("2026-0001"),
        ):
            with pytest.raises(LedgerMissing, match="zicha run"):
                ask()
    assert not path.parent.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_file_is_for_its_owner_and_group(recorded):
    assert recorded.stat().st_mode & 0o777 == 0o640


def test_the_file_is_kept_the_careful_way(recorded):
    from django.db import connections

    with Store(recorded) as store:
        store.runs()
        cursor = connections[store._database.alias].cursor()
        told = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
        assert told == ["wal", 2, 1]
        assert cursor.execute("PRAGMA busy_timeout").fetchone()[0] == 30_000


def test_the_tables_are_those_of_the_models():
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


class TestDamaged:
    def test_other_contents(self, recorded, make):
        recorded.write_bytes(b"not a database" * 1000)
        self._refused(recorded, make)

    def test_nothing_in_it(self, recorded, make):
        recorded.write_bytes(b"")
        self._refused(recorded, make)

    def test_cut_off(self, recorded, make):
        recorded.write_bytes(recorded.read_bytes()[: recorded.stat().st_size // 2])
        self._refused(recorded, make)

    def test_another_programs_database(self, recorded, make):
        recorded.unlink()
        with closing(sqlite3.connect(recorded)) as other:
            other.execute("CREATE TABLE notes (text)")
        self._refused(recorded, make)

    @pytest.mark.parametrize("seed", range(20))
    def test_flipped_bytes_never_end_in_a_traceback(self, recorded, make, seed):
        """Flips inside a text cannot be noticed; whatever is noticed is said as a sentence."""
        chance = random.Random(seed)
        data = bytearray(recorded.read_bytes())
        for _ in range(200):
            data[chance.randrange(len(data))] = chance.randrange(256)
        recorded.write_bytes(data)
        with Store(recorded) as store, suppress(StoreError):
            store.record(make.run(1), [], make.saw(A))
            store.entries()

    def test_the_last_good_copy_is_named(self, recorded, make):
        with Store(recorded) as store:
            store.record(make.run(1), [], make.saw())
        (copy,) = (recorded.parent / "backups").iterdir()
        recorded.write_bytes(b"")
        with Store(recorded) as store, pytest.raises(LedgerDamaged, match=copy.name):
            store.runs()

    @staticmethod
    def _refused(path, make):
        before = path.read_bytes()
        with Store(path) as store:
            with pytest.raises(LedgerDamaged, match="已损坏"):
                store.record(make.run(1), [], make.saw(A))
            with pytest.raises(LedgerDamaged, match="已损坏"):
                store.runs()
        assert path.read_bytes() == before


def test_a_newer_ledger_is_refused_untouched(recorded, make):
    with closing(sqlite3.connect(recorded)) as file:
        file.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('ledger', '9999_later', '2030-01-01')")
        file.commit()
    before = recorded.read_bytes()
    with Store(recorded) as store:
        with pytest.raises(LedgerTooNew, match="更新版本"):
            store.runs()
        with pytest.raises(LedgerTooNew, match="更新版本"):
            store.record(make.run(1), [], make.saw())
    assert recorded.read_bytes() == before


def test_an_older_ledger_is_copied_and_upgraded(recorded, make):
    """One without tables is what a crash in the middle of the first upgrade leaves."""
    with closing(sqlite3.connect(recorded)) as file:
        for table in ("article", "transition", "place", "entry", "run", "site"):
            file.execute(f"DROP TABLE ledger_{table}")
        file.execute("DELETE FROM django_migrations")
        file.commit()
    with Store(recorded) as store:
        assert store.runs() == []
        store.record(make.run(0), [], make.saw())
    assert any("before-upgrade" in copy.name for copy in (recorded.parent / "backups").iterdir())


def test_a_ledger_from_before_articles_were_known_keeps_what_it_holds(recorded, make):
    with Store(recorded) as store:
        before = store.entries()
        runs = [run.id for run in store.runs()]
    with closing(sqlite3.connect(recorded)) as file:
        file.execute("DROP TABLE ledger_article")
        for column in ("listed", "reach", "publication", "standing"):
            file.execute(f"ALTER TABLE ledger_run DROP COLUMN {column}")
        file.execute("DELETE FROM django_migrations WHERE app = 'ledger' AND name >= '0003'")
        file.commit()
    with Store(recorded) as store:
        assert store.entries() == before != []
        assert [run.id for run in store.runs()] == runs
        assert store.history(make.run(0).site) == History()


class TestLost:
    def test_nothing_new_is_made_while_a_backup_remains(self, recorded, make):
        with Store(recorded) as store:
            store.record(make.run(1), [], make.saw())
        recorded.unlink()
        with Store(recorded) as store, pytest.raises(LedgerMissing, match="复制回原处"):
            store.record(make.run(2), [], make.saw())
        assert not recorded.exists()

    def test_nothing_new_is_made_beside_a_journal(self, path, make):
        path.parent.mkdir()
        path.with_name("zicha.db-wal").write_bytes(b"x")
        with Store(path) as store, pytest.raises(LedgerMissing, match="只剩下"):
            store.record(make.run(0), [], make.saw())
        assert not path.exists()

    def test_a_creation_that_was_cut_short_is_begun_anew(self, path, make):
        path.parent.mkdir()
        for name in ("zicha.unfinished", "zicha.unfinished-wal", "zicha.unfinished-shm"):
            (path.parent / name).write_bytes(b"half")
        with Store(path) as store:
            store.record(make.run(0), [], make.saw())
            assert len(store.runs()) == 1


def test_one_copy_a_day_and_only_the_newest_are_kept(recorded, make):
    folder = recorded.parent / "backups"
    folder.mkdir()
    for day in range(1, 12):
        (folder / f"zicha-2026-01-{day:02d}.db").write_bytes(b"old")
    kept = folder / "zicha-2026-01-01-020000-before-upgrade.db"
    kept.write_bytes(b"old")
    with Store(recorded) as store:
        store.record(make.run(1), [make.word("错", A)], make.saw(A))
        store.record(make.run(2), [make.word("误", A)], make.saw(A))
    copies = sorted(copy.name for copy in folder.glob("zicha-????-??-??.db"))
    assert len(copies) == KEPT
    assert kept.exists()
    with closing(sqlite3.connect(folder / copies[-1])) as copy:
        assert copy.execute("SELECT count(*) FROM ledger_run").fetchone() == (1,), "before the first write of the day"


def test_a_folder_that_cannot_be_made_is_said(tmp_path, make):
    (tmp_path / "file").write_text("")
    with Store(tmp_path / "file" / "zicha.db") as store, pytest.raises(LedgerUnwritable, match="无法读写台账"):
        store.record(make.run(0), [], make.saw())
