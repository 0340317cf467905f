"""Lists of letters, and letters."""

from datetime import date

import pytest

from checks.reading.letter import state
from checks.reading.letter_list import letters
from checks.reading.letter_page import letter_page
from checks.reading.page import read_page

HEAD = "<tr><th>信件主题</th><th>办理部门</th><th>来信日期</th><th>办结日期</th></tr>"
ROW = "<tr><td><a href='1.html'>校车</a></td><td>教育局</td><td>{}</td><td>{}</td></tr>"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("已回复", "answered"),
        ("办结", "answered"),
        ("是", "answered"),
        ("未回复", "waiting"),
        ("尚未答复", "waiting"),
        ("待处理", "waiting"),
        ("已受理", "working"),
        ("正在办理中", "working"),
        ("查看", ""),
        ("", ""),
        ("公开", ""),
    ],
)
def test_what_a_status_tells(said, known):
    assert state(said, None) == known
    assert state(said, date(2026, 11, 1)) == "answered"


@pytest.mark.parametrize(
    "body",
    [
        f"<table>{ROW.format('2026-11-01', '2026-11-02')}</table>",  # nothing tells what the days are
        "<table><tr><th>标题</th><th>发布日期</th><th>状态</th></tr><tr><td>甲</td><td>2026-11-01</td><td>有效</td></tr></table>",
        f"<table>{HEAD}<tr><td colspan=4>暂无信件</td></tr></table>",
        f"<table>{HEAD}{ROW.format('前天', '')}</table>",
        "<p>来信日期、办结日期和状态见附件。</p>",
    ],
)
def test_no_letters(page, body):
    assert letters(page(body)) == ()


def test_rows_by_their_labels(page):
    rows = ROW.format("2026-11-01", "2026/11/2") + ROW.format("2026年11月3日", "")
    done, blank = letters(page(f"<table><thead>{HEAD}</thead><tbody>{rows}</tbody></table>"))
    assert (done.asked, done.answered, done.state, done.office) == (
        date(2026, 11, 1),
        date(2026, 11, 2),
        "answered",
        "教育局",
    )
    assert (blank.asked, blank.state) == (date(2026, 11, 3), "blank")
    assert done.url == "http://www.a.gov.cn/gzdt/tzgg/1.html"


def test_a_letter_of_its_own_page(page):
    asked = "<p>来信时间：2026-11-01</p><p>来信内容：请问几点？</p>"
    answer = "<p>答复单位：教育局</p><p>答复时间：2026-11-03</p><p>答复内容：早上七点。</p>"
    found = letter_page(page(asked + answer))
    assert (found.letter.state, found.letter.answered, found.missing) == ("answered", date(2026, 11, 3), ())


@pytest.mark.parametrize(
    "body",
    [
        "<p>发布时间：2026-11-01</p><p>各单位要及时回复群众来信。</p>",
        "<p>答复时间：另行通知</p>",
    ],
)
def test_no_letter(page, body):
    assert letter_page(page(body)) is None


def test_several_letters_on_a_page_only_tell_when_they_were_answered(page):
    one = "<p>留言时间：2026-11-{}</p><p>留言内容：请问？</p><p>回复时间：2026-11-{}</p><p>回复内容：早上七点。</p>"
    found = letter_page(page(one.format("01", "03") + one.format("02", "05")))
    assert (found.letter, found.newest) == (None, date(2026, 11, 5))


@pytest.mark.real
@pytest.mark.parametrize("name", ["jzzf__xjlist", "jzzf__myzjlist"])
def test_a_template_that_nobody_filled_shows_no_letter(shared, name):
    saved = (shared / "corpus" / "pages" / f"{name}.html").read_bytes()
    found = read_page("http://www.a.gov.cn/xjlist.html", saved, "text/html")
    assert letters(found) == ()
    assert letter_page(found) is None
