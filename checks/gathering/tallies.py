"""Columns that count together: how many are overdue or empty, against the number at which a site fails."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.gathering.columns import Column, columns_of
from checks.reading.urls import host
from checks.subjects import TallySubject
from checks.survey import Survey

KEEP = True


@dataclass(frozen=True, slots=True)
class Tally:
    """One of the three counts of 栏目不更新.

    row: the rule-pack row with the count. certain, doubtful: the columns that count, and those that only a person can
    tell of. open: how many could not be judged.
    """

    site: str
    url: str
    row: str
    most: int
    label: str
    certain: tuple[Column, ...]
    doubtful: tuple[Column, ...]
    open: int

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.certain + self.doubtful

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(Place(column.url, column.name) for column in self.columns)

    @property
    def subject(self) -> TallySubject:
        return TallySubject(self.site, self.row)

    @property
    def conclusive(self) -> bool:
        """Even if everything that could not be judged counted, it would not be too many."""
        return len(self.columns) + self.open < self.most


_KINDS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (
        "cn19.count-stale",
        "动态要闻、通知公告、政策文件类逾期未更新的栏目",
        ("cn19.columns-news", "cn19.columns-notices"),
        "stale",
    ),
    ("cn19.count-neglected", "应更新但长期未更新的栏目", ("cn19.columns-other",), "stale"),
    ("cn19.count-empty", "空白栏目", (), "empty"),
)
_OPEN = frozenset({"unverified", "needs_render", "unknown"})


def facts(page: Page, context: Context) -> None:
    return None


def gather(survey: Survey, context: Context) -> Iterator[Tally]:
    columns = columns_of(survey, context)
    for row, label, limits, state in _KINDS:
        known = context.rows.get(row)
        if known is None or known.count is None:
            continue
        counted = [column for column in columns if not limits or column.row in limits]
        found = [column for column in counted if column.state == state]
        doubtful = tuple(column for column in found if _doubtful(column))
        certain = tuple(column for column in found if column not in doubtful)
        left = sum(1 for column in counted if column.state in _OPEN)
        yield Tally(host(survey.start), survey.start, row, known.count, label, certain, doubtful, left)


def _doubtful(column: Column) -> bool:
    return not column.certain if column.state == "empty" else column.inferred or column.review
