"""A hundred mails against servers that fail in each way there is: none is lost, none comes twice without need."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from reports.mail.mail import MailState
from tests.website.postoffice import PostOffice, open_for_mail
from tests.website.website import closed_port

HOUR = timedelta(hours=1)
HUNDRED = tuple(f"u{number}@example.gov.cn" for number in range(100))


def _copies(post):
    """How often each message was taken, and that each is for the one it was written to."""
    for mail in post.taken:
        assert mail["X-Envelope-To"] == mail["To"]
    assert len({mail["Message-ID"] for mail in post.taken}) == len({mail["To"] for mail in post.taken})
    return Counter(mail["To"] for mail in post.taken)


def _states(office):
    return Counter(mail.state for mail in office.mails())


def test_nothing_to_send_asks_nobody(office):
    office.settings(closed_port())
    assert office.flush() == office.flush(everything=True)


def test_a_server_that_is_well(office):
    with open_for_mail(PostOffice()) as post:
        office.settings(post.port)
        office.write(*HUNDRED)
        assert office.flush().sent == 100
        assert office.flush(everything=True, later=HOUR).sent == 0
        office.write(*HUNDRED)
        assert office.flush(later=HOUR).sent == 0, "what is in the outbox is not written twice"
    assert _copies(post) == dict.fromkeys(HUNDRED, 1)


@pytest.mark.parametrize("mode", ["greylist", "middle"])
def test_three_times_not_and_then_taken(office, mode):
    with open_for_mail(PostOffice(mode)) as post:
        office.settings(post.port)
        office.write(*HUNDRED)
        for _ in range(3):
            assert office.flush(later=HOUR).sent == 0
            assert len(office.flush().left) == 100, "not before its time"
        assert set(post.tried.values()) == {3}
        assert office.flush(later=HOUR).sent == 100
    assert _copies(post) == dict.fromkeys(HUNDRED, 1)


def test_a_server_that_closes_is_left_alone_after_the_first(office):
    with open_for_mail(PostOffice("closing")) as post:
        office.settings(post.port)
        office.write(*HUNDRED)
        office.flush()
        assert sum(post.tried.values()) == 1
        post.mode = ""
        office.flush(later=HOUR)
    assert _copies(post) == dict.fromkeys(HUNDRED, 1)


def test_refused_for_good(office):
    never = frozenset(HUNDRED[::2])
    with open_for_mail(PostOffice(never=never)) as post:
        office.settings(post.port)
        office.write(*HUNDRED)
        flushed = office.flush()
        assert (flushed.sent, len(flushed.troubled), flushed.left) == (50, 50, ())
        office.flush(everything=True, later=HOUR)
    assert {post.tried[address] for address in never} == {1}, "who refuses is not asked again"
    assert _copies(post) == dict.fromkeys(HUNDRED[1::2], 1)
    assert all("550" in mail.trouble for mail in office.mails(MailState.FAILED))


@pytest.mark.parametrize(("times", "state"), [(1, MailState.SENT), (3, MailState.UNSURE)])
def test_broken_off_after_the_dot_it_comes_twice_and_never_thrice(office, times, state):
    with open_for_mail(PostOffice("dot", times)) as post:
        office.settings(post.port)
        office.write(*HUNDRED)
        for _ in range(5):
            office.flush(later=HOUR)
    assert _copies(post) == dict.fromkeys(HUNDRED, 2)
    assert _states(office) == {state: 100}


def test_nobody_there_and_then_somebody(office):
    office.write(*HUNDRED)
    office.settings(closed_port())
    for _ in range(3):
        flushed = office.flush(later=HOUR)
        assert (flushed.sent, len(flushed.left), flushed.troubled) == (0, 100, ())
    with open_for_mail(PostOffice()) as post:
        office.settings(post.port)
        assert office.flush(later=HOUR).sent == 100
    assert _copies(post) == dict.fromkeys(HUNDRED, 1)


def test_too_large_with_the_workbook_it_goes_without(office):
    with open_for_mail(PostOffice(largest=5_000)) as post:
        office.settings(post.port)
        office.write(*HUNDRED[:3], site="xian", run="20261123-0200")
        assert office.flush().sent == 3
    assert _copies(post) == dict.fromkeys(HUNDRED[:3], 1)
    assert all("邮件服务器没有接收" in mail.get_content() for mail in post.taken)


def test_what_a_kill_left_under_way_goes_once_more(office):
    with open_for_mail(PostOffice()) as post:
        office.settings(post.port)
        office.write(*HUNDRED[:2])
        first, _ = office.mails()
        office.save(replace(first, under_way=True, attempts=1))
        office.flush()
        assert [mail["To"] for mail in post.taken] == [HUNDRED[1]]
        assert office.flush(later=HOUR).sent == 1


def test_while_the_server_does_not_take_us_only_a_person_tries(office):
    with open_for_mail(PostOffice()) as post:
        office.settings(post.port, 'ca_bundle = ""')
        office.write(*HUNDRED[:2])
        first, _ = office.mails()
        office.save(replace(first, state=MailState.HELD, trouble="密码不对"))
        assert office.flush(later=HOUR).sent == 0
        assert post.spoken == []
        assert office.flush(everything=True).sent == 2
    assert _states(office) == {MailState.SENT: 2}
