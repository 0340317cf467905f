"""A yearly report with one wrong sum, one missing section and one late date is exactly these three findings."""

import re
from datetime import date

from tests.files.office import word
from tests.files.package import zipped
from tests.files.yearly_report import HEADINGS, applications, report, row
from tests.website.website import Reply, Website, html, online

_FAULTY = "/zfxxgk/nb/t20240120_2023000.html"


def _page(document: str) -> Reply:
    return Reply(200, {"Content-Type": "text/html; charset=utf-8"}, document.encode())


def test_three_faults_and_their_repair(zicha):
    years = range(2020, date.today().year)
    answers = {f"/zfxxgk/nb/t{year + 1}0120_{year}000.html": _page(report(year)) for year in years}
    items = "".join(f'<li><a href="{address}">年报</a></li>' for address in answers)
    home = html(f"<ul>{items}</ul><p>欢迎访问示例县公共服务局政府信息公开网站。</p>", "示例县公共服务局")
    faulty = report(2023, without="六", day="2024-02-10", 三=applications(total=row(4)))
    site = Website({"/": home, **answers, _FAULTY: _page(faulty)})
    with online(site) as server:
        zicha("run", server.url)
        assert _states(zicha) == {
            ("yearly_report_late", "新增"),
            ("yearly_report_sections", "新增"),
            ("yearly_report_sums", "新增"),
        }
        site.answers[_FAULTY] = answers[_FAULTY]
        zicha("run", server.url)
    assert {state for _, state in _states(zicha)} == {"已销号"}


def test_a_section_missing_in_a_file_and_its_repair(zicha):
    """The page only offers the file; what the file lacks is for a person, and closes once the file has it."""
    title = f"示例县公共服务局{date.today().year - 1}年政府信息公开工作年度报告"
    page = f'<p>发布时间：{date.today().year}-01-20</p><div class=TRS_Editor><a href="/f/nb.txt">{title}.txt</a></div>'
    home = html(f"<a href='/nb/t20260120_300001.html'>{title}</a><p>政府信息公开</p>", "示例县公共服务局")
    answers = {"/": home, "/nb/t20260120_300001.html": html(f"<h1>{title}</h1>{page}", title)}
    site = Website({**answers, "/f/nb.txt": _file(title, HEADINGS[:5])})
    with online(site) as server:
        zicha("run", server.url)
        assert _states(zicha) == {("yearly_report_sections", "新增")}
        site.answers["/f/nb.txt"] = _file(title, HEADINGS)
        zicha("run", server.url)
    assert _states(zicha) == {("yearly_report_sections", "已销号")}


def test_a_wrong_sum_in_a_word_file_and_its_repair(zicha):
    """Its tables are read cell by cell; what does not come out there is for a person."""
    year = date.today().year - 1
    title = f"示例县公共服务局{year}年政府信息公开工作年度报告"
    home = html(f"<a href='/f/nb.docx'>{title}</a><p>政府信息公开</p>", "示例县公共服务局")
    site = Website({"/": home, "/f/nb.docx": _document(report(year, 三=applications(total=row(4))))})
    with online(site) as server:
        zicha("run", server.url)
        assert _states(zicha) == {("yearly_report_sums", "新增")}
        site.answers["/f/nb.docx"] = _document(report(year))
        zicha("run", server.url)
    assert _states(zicha) == {("yearly_report_sums", "已销号")}


def _document(page: str) -> Reply:
    """The page as a word processor has it, tables as tables."""
    body = re.sub("</?(?:html|body|div|strong)[^>]*>|<head>.*?</head>", "", page)
    for tags, written in (
        ("<(?:p|h1)>", "<w:p><w:r><w:t>"),
        ("</(?:p|h1)>", "</w:t></w:r></w:p>"),
        ("<td[^>]*>", "<w:tc><w:p><w:r><w:t>"),
        ("</td>", "</w:t></w:r></w:p></w:tc>"),
        ("<(/?)table>", r"<\1w:tbl>"),
        ("<(/?)tr>", r"<\1w:tr>"),
    ):
        body = re.sub(tags, written, body)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    members = {"[Content_Types].xml": "<Types/>", "word/document.xml": word(body)}
    return Reply(200, {"Content-Type": kind}, zipped(members))


def _file(title: str, headings: tuple[str, ...]) -> Reply:
    lines = "\n".join([title, *(f"{heading}\n按规定做好工作。" for heading in headings)])
    return Reply(200, {"Content-Type": "text/plain; charset=utf-8"}, lines.encode())


def _states(zicha) -> set[tuple[str, str]]:
    return {(entry["rule"], entry["state"]) for entry in zicha.entries() if entry["rule"].startswith("yearly_report")}
