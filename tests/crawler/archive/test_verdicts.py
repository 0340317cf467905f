"""What judging said comes back word for word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.findings import Excerpt, Finding, Place, RuleFailure, Severity
from checks.inspection import Inspection
from checks.subjects import Subject
from crawler.archive.verdicts import Verdicts, load_verdicts, save_verdicts

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_SETS = st.frozensets(_TEXT, max_size=4)
_FINDINGS = st.builds(
    Finding,
    subject=st.one_of(
        *(st.builds(kind, **dict.fromkeys(kind.__dataclass_fields__, _TEXT)) for kind in Subject.__args__)
    ),
    url=_TEXT,
    places=st.lists(st.builds(Place, _TEXT, _TEXT), max_size=3).map(tuple),
    message=_TEXT,
    suggestion=_TEXT,
    excerpt=st.none() | st.builds(Excerpt, _TEXT, _TEXT, _TEXT),
    evidence=_TEXT,
    row=_TEXT,
    severity=st.sampled_from(Severity),
    needs_review=st.booleans(),
    unit=_TEXT,
    rule=_TEXT,
    family=_TEXT,
    title=_TEXT,
    basis=_TEXT,
)
_INSPECTIONS = st.builds(
    Inspection,
    rules=st.dictionaries(_TEXT, _TEXT, max_size=3),
    rows=st.dictionaries(_TEXT, _TEXT, max_size=3),
    pages=_SETS,
    gone=_SETS,
    failed=st.frozensets(st.tuples(_TEXT, _TEXT), max_size=3),
    fine=st.dictionaries(_TEXT, _SETS, max_size=3),
    unresolved=st.dictionaries(_TEXT, _SETS, max_size=3),
)
_VERDICTS = st.builds(
    Verdicts,
    findings=st.lists(_FINDINGS, max_size=4).map(tuple),
    inspection=_INSPECTIONS,
    columns=st.lists(st.dictionaries(_TEXT, st.none() | st.integers() | _TEXT, max_size=3), max_size=3).map(tuple),
    failures=st.lists(st.builds(RuleFailure, _TEXT, _TEXT, _TEXT), max_size=3).map(tuple),
    standing=st.dictionaries(_TEXT, st.dictionaries(_TEXT, st.integers(0), max_size=2), max_size=3),
)


@settings(max_examples=80, deadline=None)
@given(_VERDICTS)
def test_everything_comes_back(tmp_path_factory, verdicts):
    folder = tmp_path_factory.mktemp("verdicts")
    save_verdicts(verdicts, folder)
    assert load_verdicts(folder) == verdicts


def test_of_a_run_that_was_judged_before_it_was_counted_nothing_is_known(tmp_path):
    save_verdicts(Verdicts((), Inspection(), (), (), standing={"broken_link": {"fine": 1}}), tmp_path)
    (tmp_path / "standing.json").unlink()
    assert load_verdicts(tmp_path).standing == {}


def test_half_written_verdicts_are_none(tmp_path):
    save_verdicts(Verdicts((), Inspection(), (), ()), tmp_path)
    (tmp_path / "inspection.json").unlink()
    with pytest.raises(FileNotFoundError):
        load_verdicts(tmp_path)
