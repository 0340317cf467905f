"""What follows from an attempt."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as some

from reports.mail.delivery import Delivery, Fate, begun, interrupted, settled
from reports.mail.mail import MailState

A, B = "a@example.gov.cn", "b@example.gov.cn"
HOUR = timedelta(hours=1)


def _after(mail, now, *deliveries):
    """Tried again as soon as it is due, for as long as it is tried by itself."""
    for delivery in deliveries:
        if mail.state is not MailState.QUEUED:
            break
        now = max(now, mail.due)
        mail = settled(begun(mail, now), delivery, now)
    return mail


def test_taken_by_the_server_it_is_sent(make):
    mail = _after(make.mail(), make.now, Delivery(Fate.DELIVERED))
    assert (mail.state, mail.waiting, mail.refused, mail.trouble) == (MailState.SENT, (), {}, "")
    assert mail.sent == make.now
    assert not mail.under_way


def test_it_waits_longer_and_longer(make):
    mail, now, waits = make.mail(), make.now, []
    for _ in range(6):
        mail = settled(begun(mail, now), Delivery(Fate.LATER, "忙"), now)
        waits.append(int((mail.due - now).total_seconds() // 60))
        now = mail.due
    assert waits == [1, 5, 15, 60, 60, 60]
    assert mail.state is MailState.QUEUED


def test_after_three_days_it_is_given_up_but_never_untried(make):
    late = make.now + timedelta(days=30)
    assert begun(make.mail(), late).state is MailState.QUEUED
    mail = settled(begun(make.mail(), late), Delivery(Fate.LATER, "忙"), late)
    assert mail.state is MailState.FAILED
    assert mail.trouble == "72小时内没有发出：忙"
    assert settled(begun(make.mail(), late), Delivery(Fate.DELIVERED), late).state is MailState.SENT


def test_without_an_answer_to_the_dot_it_is_sent_once_more_and_not_again(make):
    unsure = Delivery(Fate.UNSURE, "没有答复")
    once = _after(make.mail(), make.now, unsure)
    assert (once.state, once.doubts, once.message_id) == (MailState.QUEUED, 1, make.mail().message_id)
    assert _after(make.mail(), make.now, unsure, Delivery(Fate.DELIVERED)).state is MailState.SENT
    twice = _after(make.mail(), make.now, unsure, Delivery(Fate.LATER, "忙"), unsure, Delivery(Fate.DELIVERED))
    assert (twice.state, twice.attempts, twice.trouble) == (MailState.UNSURE, 3, "没有答复")


def test_what_a_kill_left_under_way_may_have_been_sent(make):
    left = begun(make.mail(), make.now)
    assert left.under_way
    once = interrupted(left, make.now + HOUR)
    assert (once.state, once.doubts, once.under_way) == (MailState.QUEUED, 1, False)
    assert interrupted(replace(once, under_way=True), make.now).state is MailState.UNSURE


def test_a_server_that_does_not_take_us_holds_it(make):
    mail = _after(make.mail(), make.now, Delivery(Fate.HELD, "密码不对", general=True))
    assert (mail.state, mail.waiting) == (MailState.HELD, (A, B))


def test_too_large_it_goes_at_once_without_the_workbook_and_then_not_at_all(make):
    mail = _after(make.mail(), make.now, Delivery(Fate.TOO_LARGE, "太大"))
    assert (mail.state, mail.bare, mail.due) == (MailState.QUEUED, True, make.now)
    assert _after(mail, make.now, Delivery(Fate.TOO_LARGE, "太大")).state is MailState.FAILED


class TestSingleRecipients:
    def test_one_of_two_is_refused(self, make):
        mail = _after(make.mail(), make.now, Delivery(Fate.DELIVERED, refused={A: "没有此人"}))
        assert (mail.state, mail.refused, mail.trouble) == (MailState.SENT, {A: "没有此人"}, f"{A}：没有此人")

    def test_one_of_two_is_to_come_later_and_only_that_one_is_tried_again(self, make):
        mail = _after(make.mail(), make.now, Delivery(Fate.DELIVERED, later={B: "忙"}))
        assert (mail.state, mail.waiting) == (MailState.QUEUED, (B,))
        assert _after(mail, make.now, Delivery(Fate.DELIVERED)).state is MailState.SENT

    def test_later_it_is_refused_to_that_one_for_good(self, make):
        mail = _after(make.mail(), make.now, Delivery(Fate.DELIVERED, later={B: "忙"}))
        mail = _after(mail, make.now, Delivery(Fate.REFUSED, "没有此人", {B: "没有此人"}))
        assert (mail.waiting, mail.refused) == ((), {B: "没有此人"})
        assert mail.state is MailState.FAILED, "somebody did not get it, and it is said"

    def test_refused_to_all(self, make):
        mail = _after(make.mail(), make.now, Delivery(Fate.REFUSED, "不收", {A: "1", B: "2"}))
        assert (mail.state, mail.waiting, mail.refused) == (MailState.FAILED, (), {A: "1", B: "2"})


_FATES = some.sampled_from(list(Fate))


@given(some.lists(some.tuples(_FATES, some.booleans(), some.booleans()), max_size=60))
def test_nobody_is_lost_and_nobody_gets_it_thrice(make, steps):
    """However it goes: everyone has it, waits for it, or it is said why not; handed over at most twice."""
    mail, now, had, doubts = make.mail(), make.now, dict.fromkeys((A, B), 0), 0
    for fate, first_later, second_refused in steps:
        if mail.state is not MailState.QUEUED:
            break
        now, waiting = max(now, mail.due), set(mail.waiting)
        later = {A} & waiting if first_later and fate is Fate.DELIVERED else set()
        refused = {B} & waiting if second_refused and fate in (Fate.DELIVERED, Fate.LATER, Fate.UNSURE) else set()
        if fate in (Fate.DELIVERED, Fate.UNSURE):
            if not waiting - later - refused:
                continue  # a server that takes it from nobody says so otherwise
            for address in waiting - later - refused:
                had[address] += 1
            doubts += fate is Fate.UNSURE
        told = Delivery(fate, "原因", dict.fromkeys(refused, "不收"), dict.fromkeys(later, "忙"))
        mail = settled(begun(mail, now), told, now)
        for address in (A, B):
            assert had[address] or address in mail.waiting or address in mail.refused
        assert set(mail.waiting) <= waiting
    assert max(had.values()) <= 1 + doubts <= 3
    if mail.state is MailState.SENT:
        assert all(had[address] or address in mail.refused for address in (A, B))
