"""An answer shows who gave it, when, and what it is."""

import pytest


@pytest.fixture
def found(findings):
    def build(*pages):
        letters = {f"/xzxx/show.jsp?id={n}": page for n, page in enumerate(pages)}
        return findings("incomplete_answers", "interaction", letters)

    return build


def test_complete_answers(found, letter, answered):
    assert not found(*[letter("2026-10-01", answered())] * 5)


def test_a_few_say_nothing_about_the_template(found, letter):
    bare = letter("2026-10-01", "<div>答复内容：</div><p>每天早上七点经过。</p>")
    assert not found(bare, bare)


def test_most_are_complete(found, letter, answered):
    bare = letter("2026-10-01", "<div>答复内容：</div><p>每天早上七点经过。</p>")
    assert not found(bare, *[letter("2026-10-01", answered())] * 3)


def test_letters_without_an_answer_are_no_answers(found, letter):
    assert not found(*[letter("2026-10-01", "<div>答复内容：暂无回复</div>")] * 5)


def test_what_all_of_them_leave_out_is_doubtful(found, letter):
    bare = letter("2026-10-01", "<div>答复内容：</div><p>每天早上七点经过。</p>")
    (one,) = found(*[bare] * 4)
    assert one.needs_review
    assert one.message == "查看了4条已答复的留言，多数未见答复单位（4条）、答复时间（4条），请人工核对。"
