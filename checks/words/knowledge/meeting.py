"""What is known of the great meetings and plans: which there were, and when."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checks.digest import digest
from checks.words.cells import sheet
from checks.words.knowledge.numeral import numeral

COLUMNS = ("series", "ordinal", "session", "from", "to", "source")


class Series(StrEnum):
    """Whose: only the whole country's; the meetings of places and of other parties are counted otherwise."""

    CONGRESS = "党代会"
    PLENUM = "中全会"
    PEOPLE = "全国人大"
    STANDING = "全国人大常委会"
    CONSULTATIVE = "全国政协"
    PLAN = "五年规划"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, one term (常委会 as a whole, session 0) or one plan.

    ordinal: 届, 次 or the plan's number. session: within its 届, or 0. begin, end: first and last day; end None while
    it lasts. source: where the days are from.
    """

    series: Series
    ordinal: int
    session: int
    begin: date
    end: date | None
    source: str

    @property
    def id(self) -> str:
        return f"{self.series}-{self.ordinal}-{self.session}"

    @property
    def digest(self) -> str:
        return digest(self.id, f"{self.begin}/{self.end}")

    @property
    def label(self) -> str:
        """As people call it: 党的十九大, 党的十九届五中全会, 十三届全国人大五次会议, “十四五”."""
        ordinal, session = numeral(self.ordinal), numeral(self.session)
        match self.series:
            case Series.CONGRESS:
                return f"党的{ordinal}大"
            case Series.PLENUM:
                return f"党的{ordinal}届{session}中全会"
            case Series.STANDING:
                return f"{ordinal}届全国人大常委会"
            case Series.PLAN:
                return f"“{ordinal}五”"
        return f"{ordinal}届{self.series}{session}次会议"

    @property
    def when(self) -> str:
        """The years of a term or plan, the month of a meeting."""
        if self.series in (Series.PLAN, Series.STANDING) or self.end is None:
            return f"{self.begin.year}年至{f'{self.end.year}年' if self.end else '今'}"
        first, last = (f"{day.year}年{day.month}月" for day in (self.begin, self.end))
        return first if first == last else f"{first}至{last}"

    def held(self, year: int, month: int = 0) -> bool:
        """Whether it may be said to be of this year, or of this month of it (1 to 12)."""
        end = self.end or date.max
        if not month:
            return self.begin.year <= year <= end.year
        return (self.begin.year, self.begin.month) <= (year, month) <= (end.year, end.month)


def read_meetings(name: str, table: str, rule: str, sources: Collection[str]) -> Iterator[Meeting]:
    """The rows of `name`.csv. Raises ValueError: file, row as a spreadsheet counts it, column, expected."""
    seen: dict[str, int] = {}
    for row, cells in sheet(name, table, COLUMNS):
        if cells["series"] not in [*Series]:
            raise cells.wrong("series", "、".join(Series))
        if cells["source"] not in sources:
            raise cells.wrong("source", f"清单文件中登记的来源（{'、'.join(sources)}）")
        ordinal, begin, end = cells.number("ordinal"), cells.day("from"), cells.day("to")
        if not ordinal:
            raise cells.wrong("ordinal", "第几届、第几次，阿拉伯数字")
        if begin is None:
            raise cells.wrong("from", "日期，如2024-01-31")
        if end is not None and end < begin:
            raise cells.wrong("to", "不早于from的日期")
        meeting = Meeting(Series(cells["series"]), ordinal, cells.number("session"), begin, end, cells["source"])
        if meeting.id in seen:
            raise cells.wrong("session", f"没有写过的届次（第{seen[meeting.id]}行已有）")
        seen[meeting.id] = row
        yield meeting
