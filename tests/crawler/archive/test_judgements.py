"""A page's judgement is there again for the same body under the same rules, and for nothing else."""

from dataclasses import replace

import pytest

from checks.findings import Excerpt, Finding, Place, RuleFailure, Severity
from checks.judge import PageJudgement
from checks.subjects import WordSubject
from crawler.archive.judgements import Judgements, JudgementWriter, Said, forget, take_over
from crawler.archive.rows import Stored

_HERE = Stored("http://www.shili.example/a.html", 0, "", "b0d1", fragment=False)
_FINDING = Finding(
    subject=WordSubject("t1", "布署", "认真布署工作"),
    url=_HERE.url,
    places=(Place(_HERE.url, "甲\t乙"),),
    message="错别字",
    suggestion="部署",
    excerpt=Excerpt("认真", "布署", "工作\n"),
    severity=Severity.MINOR,
    rule="misspelled_word",
)
_JUDGED = PageJudgement(
    (_FINDING,), (RuleFailure("r", _HERE.url, "坏了"),), {"columns": {"items": 3}}, ("sensitive_word",)
)


@pytest.fixture
def runs(tmp_path):
    """The folders of an earlier run and of a later one."""
    folders = tmp_path / "1", tmp_path / "2"
    for folder in folders:
        folder.mkdir()
    return folders


def _write(folder, *judged, part="0", ruleset="r1"):
    writer = JudgementWriter(folder, part, ruleset)
    for stored, judgement in judged:
        writer.add(stored, judgement)
    writer.close()


def test_a_judgement_comes_back_as_it_was(tmp_path):
    _write(tmp_path, (_HERE, _JUDGED))
    found = Judgements(tmp_path, "r1")
    assert _HERE in found
    assert found.said(_HERE) == Said((_FINDING,), _JUDGED.failures, ("sensitive_word",))
    assert found.facts(_HERE) == {"columns": {"items": 3}}
    found.close()


@pytest.mark.parametrize("other", [replace(_HERE, body="0000"), replace(_HERE, url="http://www.shili.example/b.html")])
def test_it_holds_for_no_other_body_or_address(tmp_path, other):
    _write(tmp_path, (_HERE, _JUDGED))
    found = Judgements(tmp_path, "r1")
    assert other not in found
    found.close()


def test_it_holds_under_no_other_rules(tmp_path):
    _write(tmp_path, (_HERE, _JUDGED))
    found = Judgements(tmp_path, "r2")
    assert _HERE not in found
    found.close()


def test_the_same_body_at_another_place_of_the_records_is_the_same(tmp_path):
    _write(tmp_path, (_HERE, _JUDGED))
    found = Judgements(tmp_path, "r1")
    assert replace(_HERE, offset=77, origin="20260101-000000") in found
    found.close()


def test_what_a_kill_tore_is_left_out_and_written_again(tmp_path):
    _write(tmp_path, (_HERE, _JUDGED))
    path = tmp_path / "judged-0.jsonl"
    path.write_bytes(path.read_bytes()[:-20])
    torn = Judgements(tmp_path, "r1")
    assert _HERE not in torn
    torn.close()
    _write(tmp_path, (_HERE, _JUDGED))
    mended = Judgements(tmp_path, "r1")
    assert mended.facts(_HERE) == {"columns": {"items": 3}}
    mended.close()


def test_what_was_taken_over_gives_way_to_what_was_judged_later(runs):
    earlier, later = runs
    _write(earlier, (_HERE, _JUDGED))
    take_over(earlier, later)
    _write(later, (_HERE, PageJudgement((), (), {"columns": {"items": 4}})))
    found = Judgements(later, "r1")
    assert found.facts(_HERE) == {"columns": {"items": 4}}
    assert found.said(_HERE) == Said((), (), ())
    found.close()


def test_it_is_known_which_run_judged(runs):
    earlier, later = runs
    there = replace(_HERE, body="0000")
    _write(earlier, (_HERE, _JUDGED), (there, _JUDGED))
    take_over(earlier, later)
    _write(later, (there, _JUDGED))
    found = Judgements(later, "r1")
    assert found.from_earlier(_HERE)
    assert not found.from_earlier(there)
    found.close()


def test_parts_under_other_rules_are_not_taken_over(runs):
    earlier, later = runs
    there = replace(_HERE, body="0000")
    _write(earlier, (_HERE, _JUDGED))
    _write(earlier, (there, _JUDGED), part="1", ruleset="r2")
    take_over(earlier, later)
    found = Judgements(later, "r1")
    assert _HERE in found
    assert there not in found
    found.close()


def test_what_is_forgotten_is_gone(tmp_path):
    _write(tmp_path, (_HERE, _JUDGED))
    forget(tmp_path)
    found = Judgements(tmp_path, "r1")
    assert _HERE not in found
    found.close()
