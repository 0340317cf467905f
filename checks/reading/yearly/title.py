"""The title of a yearly report: whose it is and of which year.

国办公开办函〔2021〕30号 gives the shape 〔单位〕〔YYYY〕年政府信息公开工作年度报告; offices vary the order. What
only speaks of a report (a notice, a reading aid, a meeting) is none.
"""

import re
import unicodedata
from dataclasses import dataclass

_KIND = re.compile(
    r"(?:政府|政务)信息公开(?:工作)?(?:情况)?的?(?:(?P<yearly>年度)(?:工作)?报告|(?P<brief>工作年报|年报)|(?:工作)?报告)"
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:年度?|(?=[)\]〕】]))")
_NUMERAL = re.compile(r"二[〇○零O0]([〇○零O0一二三四五六七八九])([〇○零O0一二三四五六七八九])年")
_DIGITS = {**dict.fromkeys("〇○零O0", "0"), **{char: str(n) for n, char in enumerate("一二三四五六七八九", 1)}}
_ABOUT = re.compile(
    "通知|解读|图解|一图|读懂|图说|培训|会议|召开|部署|意见|编制(?!委员会|办)|报送|要求|反馈|审核|提纲|模板|格式|范文|范本|汇总|统计表"
    r"|季度|半年|\d月|公示|公告|发布|公布|解析|说明|评估|考核|英文|视频|看点|亮点|链接|目录|(?:公司|集团|学校|中学|小学|医院)$"
)
_SPEAKS_OF_IT = re.compile("通知|培训|会议|召开|编制(?!委员会|办)|报送|解读|要求|反馈|汇总")
_MENTION = re.compile(r"信息公开.{0,8}(?:年度|年报|报告)|年度信息公开报告|信息公开(?:工作)?年?\.{2,}$")
_AFTER = re.compile(
    r"^(?:[\[(〔【](?:20\d\d年?度?|全文|正文|文字版|本级)[\])〕】])*(?:\.(?:docx?|pdf|wps|ofd|html?))?$"
)
_EMPTY = re.compile(r"[\[(〔【《]\s*[\])〕】》]|^关于|^中华人民共和国|[《》]")


@dataclass(frozen=True, slots=True)
class Titled:
    """year: the one it reports on, None where the title names none. office: "" where it names none."""

    year: int | None
    office: str


def report_title(title: str) -> Titled | None:
    """None for what is no title of a yearly report."""
    plain = _plain(title)
    match = _KIND.search(plain)
    if match is None or not _AFTER.match(plain[match.end() :]):
        return None
    years = _YEAR.findall(plain)
    if len(set(years)) > 1 or not (years or match["yearly"] or match["brief"]):
        return None
    if not years and match.start() == 0:
        return None  # what the column of these reports is called
    office = _EMPTY.sub("", _YEAR.sub("", plain[: match.start()])).strip("-_—:：的")
    if _ABOUT.search(office):
        return None
    return Titled(int(years[0]) if years else None, office)


def report_years(text: str) -> set[int]:
    """The years of the reports that a link or a page is named after, also where a list cut the name short."""
    plain = _plain(text)
    if not _MENTION.search(plain) or _SPEAKS_OF_IT.search(plain):
        return set()
    return {int(year) for year in _YEAR.findall(plain)}


def _plain(text: str) -> str:
    squeezed = "".join(unicodedata.normalize("NFKC", text).split())
    return _NUMERAL.sub(lambda match: f"20{_DIGITS[match[1]]}{_DIGITS[match[2]]}年", squeezed)
