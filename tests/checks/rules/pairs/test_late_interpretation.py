"""The interpretation comes with the document. 2026-11-02 is a Monday."""

import pytest

DOC, SAID, ALSO = "/zfwj/202611/t20261102_100001.html", "/zcjd/202611/t20261103_100002.html", "/gb/2026/art_3.html"


@pytest.fixture
def found(findings):
    def build(document, *said):
        pages = {DOC: document, **dict(zip((SAID, ALSO), said, strict=False))}
        return findings("late_interpretation", "pairs", pages)

    return build


@pytest.mark.parametrize("day", ["2026-10-30", "2026-11-02", "2026-11-04", "2026-11-05"])
def test_in_time(found, document, interpretation, day):
    assert not found(document(), interpretation(day=day))


def test_a_weekend_does_not_count(found, document, interpretation):
    assert not found(document(day="2026-11-05"), interpretation(day="2026-11-10"))


def test_the_first_of_several_counts(found, document, interpretation):
    assert not found(document(), interpretation(day="2026-11-20"), interpretation(day="2026-11-03"))


def test_old_documents_and_days_nobody_said(found, document, interpretation):
    assert not found(document(day="2024-11-04"), interpretation(day="2025-11-20"))
    assert not found(document(day="2026-09-01"), interpretation(day="2026-09-20"))


def test_what_the_state_issued(found, document, interpretation):
    assert not found(document(number="国发〔2026〕5号"), interpretation(day="2026-11-20"))


def test_a_working_day_too_late_is_doubtful(found, document, interpretation):
    (one,) = found(document(), interpretation(day="2026-11-06"))
    assert one.needs_review
    assert "2026-11-02发布，最早的解读2026-11-06发布，相隔4个工作日，超过3个工作日。" in one.message
