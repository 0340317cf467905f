"""Earlier runs go; the newest, what they stand on, and the proof of every entry stay."""

import pytest
from fastwarc.warc import ArchiveIterator

from tests.website.command import Zicha
from tests.website.folder import Folder, online_folder, write_site


@pytest.fixture(scope="module")
def four(tmp_path_factory):
    """Four runs: whole, whole after a repair, and two since the last. Then all but the newest are pruned."""
    folder = Folder(tmp_path_factory.mktemp("site") / "site")
    folder.root.mkdir()
    write_site(folder, {"tzgg": "通知公告"}, "2026-11-20")
    page = folder.root / "tzgg/3.html"
    whole = page.read_text("utf-8")
    page.write_text(whole.replace("认真组织", "认真布署"), "utf-8")
    zicha = Zicha(tmp_path_factory.mktemp("work"))
    with online_folder(folder):
        zicha("run", folder.url)
        page.write_text(whole, "utf-8")
        zicha("run", folder.url)
        for _ in range(2):
            zicha("run", folder.url, "--since-last")
    runs = sorted(path.name for path in zicha.workspace.glob("runs/*/*"))
    ended = zicha("prune", "--keep", "1")
    return zicha, runs, ended


def test_only_what_nothing_stands_on_is_removed(four):
    zicha, runs, ended = four
    assert ended.code == 0
    assert sorted(path.name for path in zicha.workspace.glob("runs/*/*")) == [runs[1], runs[3]]
    assert f"保留{runs[1]}" in ended.out


def test_the_proof_of_a_closed_entry_outlives_its_run(four):
    zicha, _, _ = four
    (entry,) = zicha.entries()
    assert entry["state"] == "已销号"
    told = zicha.listed("ledger", "show", entry["number"], "--evidence").json["evidence"]
    assert [(record["status"], record["kept"]) for record in told] == [(200, True)]
    assert not (zicha.workspace / "runs" / entry["site"] / told[0]["run"]).exists()
    with (zicha.workspace / told[0]["file"]).open("rb") as stream:
        records = [
            (str(record.record_type), record.reader.read()) for record in ArchiveIterator(stream, parse_http=False)
        ]
    assert {kind for kind, _ in records} == {"metadata", "response"}
    assert any("认真布署".encode() in body for _, body in records)


def test_what_is_left_can_still_be_judged_again(four):
    zicha, _, _ = four
    assert zicha("check").code == 0


def test_pruning_again_changes_nothing(four):
    zicha, _, _ = four
    before = set(zicha.files())
    assert "删除0次检查" in zicha("prune", "--keep", "1").out
    assert set(zicha.files()) == before
