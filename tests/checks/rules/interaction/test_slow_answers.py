"""Fifteen working days at most. It is 2026-11-23."""

import pytest

LIST = "/xzxx/index.html"


@pytest.fixture
def found(findings):
    return lambda page: findings("slow_answers", "interaction", {LIST: page})


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("2026-10-12", "2026-10-12"),
        ("2026-10-12", "2026-11-02"),
        ("2026-09-21", "2026-10-16"),  # with the holidays of October
        ("2024-10-12", "2025-11-02"),  # long ago
        ("2026-10-12", "未回复"),
        ("2026-10-12", "2026-09-01"),  # a slip of the pen
    ],
)
def test_innocent(found, listed, asked, answered):
    assert not found(listed(("1", "甲", asked, answered)))


def test_all_slow_answers_are_one_doubtful_finding(found, listed):
    rows = [(str(n), f"信{n}", "2026-08-03", "2026-08-28") for n in range(3)]
    (one,) = found(listed(*rows, ("9", "快", "2026-08-03", "2026-08-04")))
    assert one.needs_review
    assert len(one.places) == 3
    assert one.message == "近1年公开的4条留言中，有3条答复超过15个工作日，最长19个工作日。"
