"""Yearly reports on a site, from pages to findings."""

import re
from datetime import date

import pytest

from tests.files.judged import START, found, judged
from tests.files.yearly_report import HEADINGS, applications, lines, report, row

THIS, LAST = "zfxxgk/nb/t20260120_1234567.html", "zfxxgk/nb/t20250120_1234566.html"
HOME = "<html><head><title>示例县公共服务局</title></head><body><a href='/zfxxgk/'>政府信息公开</a>{}</body></html>"


def site(pages: dict[str, str], home: str = "", **more):
    return judged({"": HOME.format(home), **pages}, **more)


def rules(pages: dict[str, str], home: str = "", **more):
    return found(site(pages, home, **more), "yearly_report")


def test_a_report_in_order():
    judgement = site({THIS: report(2025), LAST: report(2024)})
    assert not found(judgement, "yearly_report")
    fine = {rule for rule in judgement.fine if rule.startswith("yearly_report")}
    assert fine == {
        *("yearly_report_missing", "yearly_report_late", "yearly_report_sections", "yearly_report_tables"),
        *("yearly_report_sums", "yearly_report_carryover", "yearly_report_title"),
    }


def test_one_wrong_sum_one_missing_section_one_late_date():
    faulty = report(2025, without="六", day="2026-02-03", 三=applications(total=row(4)))
    assert rules({THIS: faulty, LAST: report(2024)}) == [
        ("yearly_report_late", THIS, False),
        ("yearly_report_sections", THIS, False),
        ("yearly_report_sums", THIS, False),
    ]


@pytest.mark.parametrize("gone", "二三四")
def test_a_section_missing_with_its_table_is_one_fault(gone):
    assert rules({THIS: report(2025, without=gone)}) == [("yearly_report_sections", THIS, False)]


@pytest.mark.parametrize(
    ("office", "year", "day"),
    [
        ("示例县公共服务局", 2025, "2026-01-31"),
        ("示例县人民政府", 2025, "2026-03-31"),
        ("示例镇人民政府", 2025, "2026-03-01"),
        ("示例县公共服务局", 2017, "2018-03-20"),
    ],
)
def test_in_time(office, year, day):
    assert not rules({THIS: report(year, office, day=day), LAST: report(2025)})


@pytest.mark.parametrize(
    ("office", "day", "review"),
    [
        ("示例县公共服务局", "2026-02-01", False),
        ("示例县人民政府", "2026-04-01", False),
        ("示例镇人民政府", "2026-04-01", True),
        ("示例县公共服务局", "2027-01-10", True),
    ],
)
def test_late(office, day, review):
    assert rules({THIS: report(2025, office, day=day)}) == [("yearly_report_late", THIS, review)]


def test_what_the_profile_says_of_a_title_without_an_office():
    pages = {THIS: report(2025, "", day="2026-02-03")}
    home = "<html><head><title>示例</title></head><body></body></html>"
    assert not found(judged({"": home, **pages}), "yearly_report")
    assert found(judged({"": home, **pages}, office="department"), "yearly_report") == [
        ("yearly_report_late", THIS, False)
    ]


def test_a_report_of_another_format_is_not_held_against_this_one():
    assert not rules({LAST: report(2020, without="一二六"), THIS: report(2025)})


def test_empty_cells_are_not_added_up():
    assert rules({THIS: report(2025, 三=applications(new=[""] * 7))}) == [("yearly_report_tables", THIS, False)]


def test_what_lies_in_a_file_is_neither_fault_nor_proof():
    judgement = site({THIS: report(2025, without="一二三四五六")})
    assert not found(judgement, "yearly_report")
    assert not {"yearly_report_sections", "yearly_report_tables", "yearly_report_sums"} & set(judgement.fine)


def test_carried_over():
    more = applications(before=row(2), given=row(4), total=row(4))
    assert not rules({THIS: report(2025, 三=more), LAST: report(2024, "示例县另一局")})
    assert rules({THIS: report(2025, 三=more), LAST: report(2024)}) == [("yearly_report_carryover", THIS, False)]


def test_two_reports_on_one_year_are_not_compared_with():
    more = applications(before=row(2), given=row(4), total=row(4))
    assert not rules({THIS: report(2025, 三=more), LAST: report(2024), "nb/t20250121_1234569.html": report(2024)})


@pytest.mark.parametrize(
    ("home", "today"),
    [
        ("", date(2026, 1, 31)),
        ("<a href='http://b.gov.cn/2025.pdf'>示例县公共服务局2025年政府信息公开工作年度报告</a>", date(2026, 11, 23)),
        ("<a href='/1.pdf'>2025年政府信息公开工作年…</a>", date(2026, 11, 23)),
    ],
)
def test_not_missing(home, today):
    assert not rules({LAST: report(2024)}, home, today=today)


def test_missing():
    (fault,) = [each for each in site({LAST: report(2024)}).findings if each.rule == "yearly_report_missing"]
    assert (fault.url, fault.needs_review) == (START, False)
    assert "2025年" in fault.message
    assert "2026-01-31" in fault.message


def test_what_was_not_seen_may_be_there():
    home = HOME.format("<a href='/zfxxgk/nb/'>年报</a>")
    assert not found(judged({"": home, LAST: report(2024)}, complete=False), "yearly_report")


def test_a_column_that_could_not_be_read_may_hold_it():
    judgement = site({LAST: report(2024)}, "<a href='/zfxxgk/nb/'>政府信息公开年报</a>")
    assert not found(judgement, "yearly_report")
    (duty,) = [duty for duty in judgement.subjects["yearly_duties"] if duty.last]
    assert (duty.state, duty.reason) == ("unknown", "栏目“政府信息公开年报”的内容未能读取")


def test_a_notice_about_reports_is_none():
    home = "<a href='/1.html'>关于做好2025年政府信息公开工作年度报告编制工作的通知</a>"
    assert rules({LAST: report(2024)}, home) == [("yearly_report_missing", "", False)]


def test_a_site_without_any_report_is_for_a_person():
    assert rules({}) == [("yearly_report_missing", "", True)]
    assert not found(judged({"": "<html><body>欢迎</body></html>"}), "yearly_report")


def test_a_title_without_a_year():
    undated = report(2025).replace("2025年政府信息公开", "政府信息公开")
    assert rules({THIS: undated}) == [("yearly_report_title", THIS, True)]


class TestFiles:
    """Reports in files: read where they are read to their end, and always for a person."""

    PDF = "zfxxgk/nb/P020260120123456789.pdf"
    TITLE = "示例县公共服务局2025年政府信息公开工作年度报告"
    PAGE = "<html><head><meta name='ArticleTitle' content='{0}'><meta name='PubDate' content='{1}'></head><body>"
    PAGE += "<div class=TRS_Editor><p>见附件。</p><a href='P020260120123456789.pdf'>{0}.pdf</a></div></body></html>"

    @staticmethod
    def lines(title=TITLE, without=()):
        return "\n".join([title, *(f"{line}\n按规定做好工作。" for line in HEADINGS if line[0] not in without)])

    def found(self, text, day="2026-01-20", pages=None):
        shown = {THIS: self.PAGE.format(self.TITLE, day), LAST: report(2024)} if pages is None else pages
        return found(site(shown, files={self.PDF: text}), "yearly_report")

    @pytest.mark.parametrize(
        "text",
        [
            lines(),
            lines("示例县公共服务局\n2025年\n政府信息公开工作年度报告"),
            lines("关于报送2025年政府信息公开工作年度报告的通知", without="六"),
            lines("示例县公共服务局政府信息公开工作年度报告", without="六"),  # of which year?
            lines("示例县公共服务局2020年政府信息公开工作年度报告", without="六"),
            lines(without="三四五六"),
            "",
        ],
    )
    def test_innocent(self, text):
        assert self.found(text) == []

    def test_the_copy_of_a_report_that_a_page_carries_is_not_looked_at(self):
        assert self.found(self.lines(without="六"), pages={THIS: report(2025), LAST: report(2024)}) == []

    def test_a_section_missing_in_a_file_is_for_a_person(self):
        assert self.found(self.lines(without="六")) == [("yearly_report_sections", self.PDF, True)]

    @staticmethod
    def typed(**tables):
        """As a word processor's file gives it: every cell and every paragraph for itself."""
        return "\n".join(re.sub("<[^>]+>", "", line).strip() for line in lines(report(2025, **tables)))

    @pytest.mark.parametrize("tables", [{}, {"三": applications(new=[""] * 7, total=row(4))}, {"二": ""}])
    def test_tables_that_come_out_or_were_not_read_whole(self, tables):
        assert self.found(self.typed(**tables)) == []

    def test_a_table_that_was_put_together_wrongly_is_not_read(self):
        """One wrong number breaks few sums; when nothing comes out, the reading is to blame."""
        assert self.found(self.typed(三=applications(given=["1", "2", "3", "4", "5", "6", "7"]))) == []

    def test_a_wrong_sum_in_a_file_is_for_a_person(self):
        assert self.found(self.typed(三=applications(total=row(4)))) == [("yearly_report_sums", self.PDF, True)]

    def test_what_came_over_in_a_file_is_compared_for_a_person(self):
        more = applications(before=row(2), given=row(4), total=row(4))
        assert self.found(self.typed(三=more)) == [("yearly_report_carryover", self.PDF, True)]

    def test_the_page_that_offers_it_still_says_when(self):
        assert self.found(self.lines(), day="2026-03-03") == [("yearly_report_late", THIS, False)]
