"""What the documents learn of the runs before."""

from reports.run import RunStatus

PAGE = "https://www.example.gov.cn/1"
GONE = "https://www.example.gov.cn/gone"


def moves(view):
    return [(step.open, step.new, step.relapsed, step.closed) for step in view.course]


def play(store, make, *found):
    """One run a day; whether the fault was found in it."""
    for day, there in enumerate(found):
        store.record(make.run(day), [make.link(GONE, PAGE)] if there else [], make.saw(PAGE))


def test_a_first_run_has_no_run_before(store, make):
    play(store, make, True)
    assert moves(store.report("demo")) == [(1, 1, 0, 0)]


def test_the_oldest_comes_first(store, make):
    play(store, make, True, False, True)
    view = store.report("demo")
    assert moves(view) == [(1, 1, 0, 0), (0, 0, 0, 1), (1, 0, 1, 0)]
    assert view.course[-1].run == view.run.id
    assert {step.status for step in view.course} == {RunStatus.OK}


def test_an_old_report_knows_nothing_of_later_runs(store, make):
    play(store, make, True, True)
    first = store.runs("demo")[-1].id
    assert moves(store.report("demo", first)) == [(1, 1, 0, 0)]


def test_only_the_run_that_found_it_again_says_so(store, make):
    play(store, make, True, False, True, True)
    runs = [run.id for run in reversed(store.runs("demo"))]
    back = [[entry.returned for entry in store.report("demo", run).entries] for run in runs]
    assert back == [[False], [], [True], [False]]


def test_at_most_thirty(store, make):
    play(store, make, *[True] * 33)
    assert len(store.report("demo").course) == 30
    assert moves(store.report("demo"))[0] == (1, 0, 0, 0)


def test_units_count_what_was_closed_before(store, make):
    play(store, make, True, False, False)
    (line,) = store.report("demo").units
    assert (line.open, line.closed, line.settled) == (0, 0, 1)
