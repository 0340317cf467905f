"""By what a problem is known again on a moved page: what must not be taken for the same comes first."""

import pytest

from checks.drift import CONTENT, NAME, TITLE, signatures
from checks.subjects import ArticleSubject, LinkSubject, PageElementSubject, SecretSubject, SiteSubject, WordSubject

OLD, NEW = "https://www.example.gov.cn/a/1.html", "http://www.example.gov.cn/b/1.shtml"
MARKS = {NAME: "n", TITLE: "t"}


def _signed(address, element="title", rule="page_title", marks=MARKS):
    return signatures(rule, PageElementSubject(address, element), marks)


@pytest.mark.parametrize("subject", [LinkSubject(OLD), WordSubject("r", "错", "文"), SiteSubject("a.gov.cn")])
def test_what_is_bound_to_no_page_cannot_move_with_one(subject):
    assert signatures("rule", subject, MARKS) == {}


@pytest.mark.parametrize(
    "other",
    [
        _signed(NEW, rule="other"),
        _signed(NEW, element="keywords"),
        signatures("page_title", ArticleSubject(NEW), MARKS),
    ],
)
def test_another_rule_element_or_type_shares_nothing(other):
    assert not set(_signed(OLD).values()) & set(other.values())


def test_signatures_of_two_names_are_never_alike():
    assert len(set(_signed(OLD, marks={NAME: "", TITLE: ""}).values())) == 3


def test_a_leaked_value_is_part_of_what_is_compared():
    one, two = (signatures("leaked_number", SecretSubject(digest, OLD), MARKS) for digest in "ab")
    assert not set(one.values()) & set(two.values())


def test_without_marks_only_the_content_is_known():
    assert set(_signed(OLD, marks={})) == {CONTENT}


def test_the_address_does_not_count():
    assert _signed(OLD) == _signed(NEW)
