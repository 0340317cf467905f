"""Announcements that ask for opinions, and those that tell what became of them."""

import pytest

from checks.reading.announcement import announcement
from checks.reading.page import read_page

URL = "http://www.a.gov.cn/tzgg/202611/t20261103_100002.html"
TEXT = "现向社会公开征求意见，请于2026年12月10日前将意见和建议反馈至我局。感谢大家对我局工作的关心和支持。" * 3


@pytest.fixture
def read(page):
    def build(title, text=TEXT, more=""):
        metas = f"<title>{title}</title><meta name=ArticleTitle content='{title}'>"
        return announcement(page(f"<div class=TRS_Editor><p>{text}</p>{more}</div>", URL, metas))

    return build


@pytest.mark.parametrize(
    "title",
    [
        "党的基层组织实行党务公开的意见",
        "县政府召开征求意见座谈会",
        "关于公开征求优秀教师候选人意见的公告",
        "关于征集2026年度青年就业见习岗位的公告",
        "县委广泛征求意见建议推进主题教育",
        "关于停车场项目环境影响评价征求意见的公告",
        "关于征求采购需求意见的公告",
        "县发改局公开征求意见编制发展规划",
        "窗口单位征集意见建议改进便民服务",
        "意见箱",
    ],
)
def test_no_announcement(read, title):
    assert read(title) is None


def test_an_announcement_that_is_a_picture_cannot_be_read(read):
    assert read("关于公开征求《桃县停车管理办法》意见的公告", "", "<img src=1.jpg>") is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("关于公开征求《桃县停车管理办法（征求意见稿）》意见的公告", "桃县停车管理办法"),
        ("《桃县停车管理办法（草案）》公开征求意见", "桃县停车管理办法"),
        ("桃县城管局关于向社会公开征求桃县停车管理办法意见的通告", "桃县停车管理办法"),
        ("关于征求《桃县停车管理办法（修订草案征求意见稿）》修改意见建议的函", "桃县停车管理办法"),
        ("公开征求意见", ""),
        ("【意见征集】桃县停车管理办法", ""),
        ("桃县停车管理办法意见征集（第二次）", ""),
    ],
)
def test_what_opinions_are_asked_of(read, title, name):
    found = read(title)
    assert (found.role, found.name) == ("call", name)


@pytest.mark.parametrize(
    "title",
    [
        "《桃县停车管理办法（征求意见稿）》意见采纳情况",
        "关于《桃县停车管理办法》公开征求意见结果的公告",
        "公开征求意见反馈",
    ],
)
def test_a_result(read, title):
    assert read(title).role == "result"


@pytest.mark.real
def test_a_whole_county_site_without_either(shared):
    folder = shared / "realsites" / "daozhen"
    pages = sorted(folder.rglob("*.html"))
    assert pages
    for path in pages:
        found = read_page(f"http://www.a.gov.cn/{path.relative_to(folder).as_posix()}", path.read_bytes(), "text/html")
        assert announcement(found) is None, path


def test_a_text_without_end_is_read_in_time(read):
    assert read("关于公开征求《桃县停车管理办法》意见的公告", "征求意见" * 50_000).role == "call"
