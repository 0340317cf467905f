"""By what a problem is known again on a moved page: what must not be taken for the same comes first."""

import pytest

from checks.drift import CONTENT, NAME, TITLE, signatures
from checks.subjects import (
    ArticleSubject,
    ColumnSubject,
    LinkSubject,
    PageElementSubject,
    SecretSubject,
    SiteSubject,
    WordSubject,
)

OLD = "https://www.example.gov.cn/a/art_12_345678.html"
NEW = "http://www.example.gov.cn/b/c/art_12_345678.shtml"


def _signed(address, element="title", rule="page_title", title=""):
    return signatures(rule, PageElementSubject(address, element), address, title)


@pytest.mark.parametrize("subject", [LinkSubject(OLD), WordSubject("r", "错", "文"), SiteSubject("a.gov.cn")])
def test_what_is_bound_to_no_page_cannot_move_with_one(subject):
    assert signatures("rule", subject, OLD, "标题") == {}


@pytest.mark.parametrize(
    "other",
    [
        _signed(NEW, rule="other"),
        _signed(NEW, element="keywords"),
        signatures("page_title", ArticleSubject(NEW), NEW, ""),
    ],
)
def test_another_rule_element_or_type_shares_nothing(other):
    assert not set(_signed(OLD).values()) & set(other.values())


@pytest.mark.parametrize(
    "address",
    ["/a/index.html", "/a/", "/a/20260301.html", "/a/t20260301_12.html", "/a/1234.html", "/2026/3/12345/index.html"],
)
def test_a_name_without_a_number_of_its_own_says_nothing(address):
    assert NAME not in _signed(f"https://www.example.gov.cn{address}")


def test_two_queries_are_two_names():
    one, two = (_signed(f"https://www.example.gov.cn/show.jsp?id={number}") for number in (12345, 12346))
    assert one[NAME] != two[NAME]


def test_signatures_of_two_names_are_never_alike():
    signed = _signed(OLD, title="art_12_345678")
    assert len(set(signed.values())) == 3


def test_a_column_has_no_number_but_a_title():
    address = "https://www.example.gov.cn/tzgg/"
    assert set(signatures("stale_column", ColumnSubject(address), address, "t")) == {CONTENT, TITLE}


def test_folder_scheme_and_extension_do_not_count():
    assert _signed(OLD, title="t") == _signed(NEW, title="t")


def test_a_leaked_value_is_part_of_what_is_compared():
    one, two = (signatures("leaked_number", SecretSubject(digest, OLD), OLD, "t") for digest in "ab")
    assert not set(one.values()) & set(two.values())
