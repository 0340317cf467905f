"""What the site has published, in sentences and tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.columns.genre import GENRES
from reports.view.publication import Line, Publication

_NUMBERS = ("合计", *GENRES.values(), "附件")
_LISTED = 300


@dataclass(frozen=True, slots=True)
class Block:
    """One table: its heading, the titles of its columns, and rows of a name and figures."""

    heading: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def sentences(told: Publication) -> Iterator[str]:
    """What was counted, in what proportion, and what could not be counted."""
    total = told.total
    since = f"{told.since}至" if told.since else "截至"
    yield (
        f"统计范围：{since}{told.until}，本次检查看到的、地址在本站的稿件；按地址计数，同一稿件发在几个地址上的重复计算。"
        "本站列表中直接链接到其他网站的不计。"
    )
    shares = "，".join(
        f"{label}{count}篇（{count / total.items:.0%}）"
        for label, count in zip(GENRES.values(), total.genres, strict=True)
        if total.items
    )
    yield f"共{total.items}篇{'：' if shares else ''}{shares}；附件{total.files}个。类别按栏目名称、标题和文号判断。"
    if told.documents and told.readings:
        yield (
            f"政策文件{told.documents}件，政策解读{told.readings}篇，平均每件{told.readings / told.documents:.2f}篇；"
            f"解读的标题中写明文件名称的，对应到{told.explained}件。"
        )
    elif told.documents:
        yield f"政策文件{told.documents}件，没有看到政策解读。"
    yield from _doubts(told)


def blocks(told: Publication) -> tuple[Block, ...]:
    """By month, by year, by column."""
    more = len(told.columns) - _LISTED
    heading = f"按栏目（稿件最多的{_LISTED}个，另有{more}个未列）" if more > 0 else "按栏目"
    return (
        Block("按月", ("月份", *_NUMBERS), tuple(_cells(line) for line in told.months)),
        Block("按年", ("年份", *_NUMBERS), tuple(_cells(line) for line in told.years)),
        Block(
            heading,
            ("栏目", *_NUMBERS, "看不出日期"),
            tuple((*_cells(line), line.undated) for line in told.columns[:_LISTED]),
        ),
    )


def _doubts(told: Publication) -> Iterator[str]:
    if told.addressed:
        yield f"其中{told.addressed}篇的页面上没有读到发布时间，按地址中的日期计；地址只写到月的，计入当月。"
    if told.total.undated:
        ahead = f"，其中{told.ahead}篇标注的日期晚于检查之日" if told.ahead else ""
        yield f"另有{told.total.undated}篇看不出发布日期{ahead}，没有计入以上数字。"


def _cells(line: Line) -> tuple[str | int, ...]:
    return line.name, line.items, *line.genres, line.files
