"""A page that publishes a budget (预算) or final accounts (决算): of which year, and what its own text carries."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from checks.artifacts import Page
from checks.reading.addresses import is_attachment
from checks.reading.article import Article, article
from checks.reading.tables import tables
from checks.reading.visible import squeezed

_KIND = re.compile(
    "(?:部门|单位|政府|财政|本级|总|收支)?(?P<kind>预算|决算)"
    "(?=(?:及?(?:信息|情况|数据|草案|收支|公开|报表|报告|表|说明|的|和|“?三公”?经费|[\\[(（].*[\\])）]))*$)"
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:年度?|(?=[)\]〕】]))")
_ABOUT = re.compile(
    "通知|办法|解读|图解|会议|审议|培训|绩效|调整|执行情况|预算执行|招标|采购(?!中心)|项目|工程(?!局|处|中心|服务)|竣工|批复"
    "|评审(?!中心)|编制(?!委员会|办)|审计(?!局|厅|署|中心)|决议|意见|预算管理|决算管理"
)
_APPROVED = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日[^。；]{0,60}?(?:批复|批准|审议通过)")
_REASON = re.compile("增加|减少|增长|下降|降低|持平|一致|相同|未安排|没有安排|无预算|未发生|无支出|不变|压减")


@dataclass(frozen=True, slots=True)
class Budget:
    """kind: 预算 or 决算. approved: the day on which its text says it was approved. tables: it shows tables of its own
    and is not itself named one of several; files: it offers files, in which the rest may stand. explained: something
    on it is called 说明. three: 三公 is named, reasoned: with a word on how it changed.
    """

    title: str
    year: int
    kind: str
    approved: date | None
    tables: bool
    files: bool
    explained: bool
    three: bool
    reasoned: bool


def budget(page: Page) -> Budget | None:
    """None for what is no such page, or names no year or several."""
    if "算" not in page.title and "算" not in page.metas.get("articletitle", ""):
        return None
    found = article(page)
    titled = budget_title(found.title) if found else None
    if found is None or titled is None:
        return None
    year, kind = titled
    text = squeezed(unicodedata.normalize("NFKC", found.text))
    three = text.find("三公")
    return Budget(
        title=found.title,
        year=year,
        kind=kind,
        approved=_approved(text, year + (kind == "决算")),
        tables=found.node is not None and not found.title.endswith("表") and any(tables(found.node)),
        files=_files(page, found),
        explained="说明" in found.title or "说明" in text,
        three=three >= 0,
        reasoned=three >= 0 and _REASON.search(text) is not None,
    )


def budget_title(title: str) -> tuple[int, str] | None:
    """(year, 预算 or 决算) as a title or a link says it."""
    plain = squeezed(unicodedata.normalize("NFKC", title))
    years, kind = set(_YEAR.findall(plain)), _KIND.search(plain)
    if kind is None or len(years) != 1 or _ABOUT.search(plain) or ("预" in plain and "决" in plain):
        return None
    return int(years.pop()), kind["kind"]


def _files(page: Page, found: Article) -> bool:
    """A picture may be a scanned table."""
    pictured = found.node is None or found.node.css_first("img, iframe, embed, object") is not None
    return pictured or any(is_attachment(link.url) for link in page.links)


def _approved(text: str, year: int) -> date | None:
    """Only a sentence on the budget itself, and a day of the year in which it had to be approved."""
    for sentence in re.split("[。；;]", text):
        match = _APPROVED.search(sentence) if re.search("预算|决算", sentence) else None
        if match and int(match[1]) == year:
            try:
                return date(year, int(match[2]), int(match[3]))
            except ValueError:
                continue
    return None
