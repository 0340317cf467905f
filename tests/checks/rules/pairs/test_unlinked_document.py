"""A document leads to its interpretation."""

import pytest

DOC, SAID, ALSO = "/zfwj/202611/t20261102_100001.html", "/zcjd/202611/t20261103_100002.html", "/gb/2026/art_3.html"
LINK = f'<p><a href="{SAID}">政策解读</a></p>'


@pytest.fixture
def found(findings):
    def build(**pages):
        places = {"document": DOC, "said": SAID, "also": ALSO}
        return findings("unlinked_document", "pairs", {places[name]: page for name, page in pages.items()})

    return build


def test_a_document_nobody_interprets(found, document):
    assert not found(document=document())


def test_a_link(found, document, interpretation):
    assert not found(document=document(link=LINK), said=interpretation())


def test_one_of_several_interpretations_is_enough(found, document, interpretation):
    also = interpretation("一图读懂《桃县停车管理办法》")
    assert not found(document=document(link=LINK), said=interpretation(), also=also)


def test_one_of_several_pages_that_publish_it_is_enough(found, document, interpretation):
    assert not found(document=document(), said=interpretation(), also=document(link=LINK))


@pytest.mark.parametrize("validity", ["失效", "已废止"])
def test_a_document_no_longer_in_force(found, document, interpretation, validity):
    assert not found(document=document(validity=validity), said=interpretation())


def test_an_interpretation_of_something_else(found, document, interpretation):
    assert not found(document=document(), said=interpretation("《桃县养犬管理办法》解读"))


def test_a_menu_entry_is_no_link_to_the_interpretation(found, document, interpretation):
    (one,) = found(document=document(link='<a href="/zcjd/">政策解读</a>'), said=interpretation())
    assert not one.needs_review
    assert one.url.endswith(DOC)
    assert "没有链接到本网站的解读“《桃县停车管理办法》政策解读”。" in one.message


def test_a_place_for_interpretations_may_be_filled_by_a_script(found, document, interpretation):
    (one,) = found(document=document(link="<h3>相关解读</h3>"), said=interpretation())
    assert one.needs_review
