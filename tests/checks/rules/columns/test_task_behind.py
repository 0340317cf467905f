from datetime import date

import pytest

from checks.gathering.tasks import TaskProgress
from checks.rules.columns import task_behind
from checks.tasks.progress import Progress
from checks.tasks.span import span_of
from checks.tasks.task import Task

OCTOBER = span_of("month", date(2026, 10, 1))
URL = "http://a.gov.cn/dt/"


@pytest.fixture
def judged(context):
    def build(last, running=None, quantity=4, what=""):
        task = Task(3, "工作动态", "", "办公室", what, quantity, "month", None, None)
        told = TaskProgress("a.gov.cn:80", URL, task, date(2026, 11, 23), last=last, running=running)
        return list(task_behind.check(told, context))

    return build


@pytest.mark.parametrize("count", [4, 5, 40])
def test_what_is_done_is_not_told(judged, count):
    assert judged(Progress(OCTOBER, count, 0, True)) == []


def test_a_period_that_is_not_over_is_not_told(judged):
    running = Progress(span_of("month", date(2026, 11, 1)), 0, 0, True)
    assert judged(None, running) == []


def test_what_was_not_read_is_not_told(judged):
    assert judged(None) == []


def test_one_entry_is_enough_for_one(judged):
    assert judged(Progress(OCTOBER, 1, 0, True), quantity=1) == []


def test_what_might_make_it_up_is_doubtful(judged):
    (found,) = judged(Progress(OCTOBER, 2, 2, True))
    assert found.needs_review
    assert "另有2篇看不出日期或者来源" in found.message


def test_what_may_not_have_been_seen_is_doubtful(judged):
    (found,) = judged(Progress(OCTOBER, 1, 0, False))
    assert found.needs_review


def test_fewer_than_demanded_is_told_of_its_unit(judged):
    (found,) = judged(Progress(OCTOBER, 1, 1, True), what="政务信息")
    assert (found.needs_review, found.unit, found.row) == (False, "办公室", "office.tasks")
    assert found.message.startswith("栏目“工作动态”（政务信息）2026年10月应发布4篇，见到1篇")
    assert found.evidence == "任务分解表第3行；2026-10-01至2026-10-31"


def test_the_next_month_is_the_same_problem(judged):
    (one,) = judged(Progress(OCTOBER, 1, 0, True))
    (other,) = judged(Progress(span_of("month", date(2026, 9, 1)), 0, 0, True))
    assert one.subject == other.subject
