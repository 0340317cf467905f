from checks.findings import Place, Severity
from reports.formats.parts.priorities import priorities


def numbers(view):
    return [entry.number for entry in priorities(view)]


def test_nothing_to_do(view):
    assert numbers(view()) == []


def test_what_a_person_decided_is_no_work(view, entry):
    decided = ["误报", "暂不整改", "已整改待复核", "已销号"]
    assert numbers(view(*(entry(place, state=state) for place, state in enumerate(decided)))) == []


def test_a_decision_whose_ground_changed_is_work_again(view, entry):
    assert numbers(view(entry(1, state="误报", needs_review=True))) == ["2026-0001"]


def test_the_gravest_first_and_certainty_before_doubt(view, entry):
    shuffled = view(
        entry(1, severity=Severity.NOTICE),
        entry(2, severity=Severity.VETO, needs_review=True),
        entry(3, severity=Severity.MAJOR),
        entry(4, severity=Severity.VETO),
        entry(5, severity=Severity.MAJOR, state="疑似", overdue=True),
        entry(6, severity=Severity.MAJOR, overdue=True),
        entry(7, severity=Severity.MAJOR, places=(Place("a"), Place("b"))),
    )
    assert [number[-1] for number in numbers(shuffled)] == ["4", "2", "6", "7", "3", "5", "1"]


def test_a_mere_suspicion_is_no_work_but_a_grave_doubt_is(view, entry):
    doubts = view(entry(1, needs_review=True), entry(2, severity=Severity.MAJOR, needs_review=True))
    assert numbers(doubts) == ["2026-0002"]


def test_at_most_twenty(view, entry):
    assert len(numbers(view(*(entry(place) for place in range(30))))) == 20
