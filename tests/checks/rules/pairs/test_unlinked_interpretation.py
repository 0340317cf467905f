"""解读 leads to its document."""

import pytest

from checks.rules.pairs.unlinked_interpretation import RULE

DOC, SAID = "/zfwj/202611/t20261102_100001.html", "/zcjd/202611/t20261103_100002.html"
BACK = f'<p><a href="{DOC}">原文</a></p>'


@pytest.fixture
def found(findings):
    def build(document, interpretation):
        return findings("unlinked_interpretation", "pairs", {DOC: document, SAID: interpretation})

    return build


@pytest.mark.parametrize(
    "link",
    [
        BACK,
        BACK.replace("原文", ""),
        '<a href="http://www.sheng.gov.cn/1.html">桃县人民政府关于印发《桃县停车管理办法》的通知</a>',
        '<a href="/P020261102.pdf">桃县停车管理办法</a>',
        f"<a onclick=\"window.open('{DOC}')\">查看</a>",
    ],
)
def test_a_link_of_any_kind_is_enough(found, document, interpretation, link):
    assert not found(document(), interpretation(link=link))


@pytest.mark.parametrize(
    "title",
    [
        "《桃县养犬管理办法》政策解读",  # published elsewhere, or not yet
        "《中华人民共和国道路交通安全法》解读",
        "桃县停车难问题专家解读",
        "关于做好《桃县停车管理办法》解读工作的通知",
        "《桃县停车管理办法》培训会召开",
        "《外县停车管理办法》解读",
    ],
)
def test_what_does_not_name_a_document_of_this_site(found, document, interpretation, title):
    assert not found(document(), interpretation(title, column=""))


def test_two_documents_of_one_name_are_not_told_apart(findings, document, interpretation):
    pages = {DOC: document(), DOC + "l": document(number="桃府发〔2020〕9号"), SAID: interpretation()}
    assert not findings("unlinked_interpretation", "pairs", pages)


def test_a_document_without_a_number_may_be_anything(found, document, interpretation):
    assert not found(document(number=""), interpretation())


@pytest.mark.parametrize(
    "title",
    [
        "《桃县停车管理办法》政策解读",
        "一图读懂《桃县停车管理办法》",
        "关于《桃县人民政府关于印发〈桃县停车管理办法〉的通知》的解读",
        "【图解】桃县停车管理办法",
        "桃县停车管理办法解读",
    ],
)
def test_guilty(found, document, interpretation, title):
    (one,) = found(document(), interpretation(title))
    assert not one.needs_review
    assert one.message == (
        f"“{title}”没有链接到本网站公布的“桃县人民政府关于印发桃县停车管理办法的通知”（桃府发〔2026〕5号）。"
    )
    assert one.url.endswith(SAID)


def test_a_place_for_related_documents_may_be_filled_by_a_script(found, document, interpretation):
    (one,) = found(document(), interpretation(link="<h3>相关文件</h3><ul id=rel></ul>"))
    assert one.needs_review


@pytest.mark.parametrize("number", ["国办发〔2026〕5号", "赣府发〔2026〕5号"])
def test_what_came_from_above_is_for_a_person_to_decide(found, document, interpretation, number):
    (one,) = found(document(number=number), interpretation())
    assert one.needs_review


def test_an_interpretation_by_its_column_alone_too(found, document, interpretation):
    (one,) = found(document(), interpretation("《桃县停车管理办法》", column="政策解读"))
    assert one.needs_review


def test_only_a_matched_interpretation_that_links_settles_it(judged_site, document, interpretation):
    linked = judged_site("pairs", {DOC: document(), SAID: interpretation(link=BACK)})
    alone = judged_site("pairs", {SAID: interpretation()})
    assert len(linked.fine["unlinked_interpretation"]) == 1
    assert "unlinked_interpretation" not in alone.fine
    assert RULE.basis[0] == "interpretation.linked"
