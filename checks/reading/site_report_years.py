"""The years of 政府网站工作年度报表 that a link or a page is named after."""

import re
import unicodedata

_NAME = re.compile("网站.{0,4}(?:年度(?:工作)?报表|年报|年度报告)|年度(?:工作)?报表")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:年|(?=[)\]〕】]))")
_SPEAKS_OF_IT = re.compile(
    "通知|培训|会议|召开|编制(?!委员会|办)|报送|解读|要求|反馈|汇总|监管年度|监管工作|统计报表|统计年|财务|决算|预算"
)


def site_report_years(text: str) -> set[int] | None:
    """Empty for a name without a year, as that of their column; None for what is named after something else."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not _NAME.search(plain) or _SPEAKS_OF_IT.search(plain):
        return None
    return {int(year) for year in _YEAR.findall(plain)}
