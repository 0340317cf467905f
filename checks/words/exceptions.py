"""What an office does not want to be told of: each with a reason and, where wished, a last day."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from checks.digest import digest
from checks.findings import Finding

_SCHEME = re.compile(r"^[a-z]+://", re.IGNORECASE)
_MATCHED = ("term", "context", "url")


@dataclass(frozen=True, slots=True)
class Exemption:
    """One row of allow.csv. What is left empty does not matter; of term, context and url one at least says something.

    term: the words at fault or the id of a row. context: words around; where they hold the fault itself, it is excused
    in them alone, otherwise in every block that says them. url: an address, * for any characters; http or https is one.
    until: the last day in force.
    """

    term: str
    context: str
    url: str
    rule: str
    until: date | None
    reason: str
    who: str = ""
    when: str = ""

    def excuses(self, found: Finding, url: str, text: str) -> bool:
        """Whether a finding in a block with this text, of a document with this address, is no matter."""
        marked = found.excerpt.marked if found.excerpt else ""
        if self.rule and self.rule != found.rule:
            return False
        if self.term and self.term not in (marked, found.row, getattr(found.subject, "term", "")):
            return False
        if self.url and not _address(self.url).fullmatch(_SCHEME.sub("", url)):
            return False
        return not self.context or self._around(marked, found.span, text)

    def _around(self, marked: str, span: tuple[int, int] | None, text: str) -> bool:
        if span is None or marked not in self.context:
            return self.context in text
        places = (match.start() for match in re.finditer(f"(?={re.escape(self.context)})", text))
        return any(start <= span[0] and span[1] <= start + len(self.context) for start in places)


@dataclass(frozen=True)
class Exceptions:
    """The exemptions of one office. today: those whose last day has passed are out of force; without it all count."""

    rows: tuple[Exemption, ...] = ()
    today: date | None = None
    _in_force: tuple[Exemption, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        left = (row for row in self.rows if not (self.today and row.until and row.until < self.today))
        object.__setattr__(self, "_in_force", tuple(left))

    def excuse(self, found: Finding, url: str, text: str = "") -> bool:
        """Whether one of those in force excuses it. text: of its block; without it the excerpt is all there is."""
        excerpt = found.excerpt
        if not text and excerpt is not None:
            text = f"{excerpt.before}{excerpt.marked}{excerpt.after}"
        return any(row.excuses(found, url, text) for row in self._in_force)

    @property
    def digest(self) -> str:
        """Of those in force, of what decides the verdict."""
        return digest(*("\x1e".join((*(getattr(row, name) for name in _MATCHED), row.rule)) for row in self._in_force))


def _address(pattern: str) -> re.Pattern[str]:
    """Compiled anew each time; the re module keeps the last few hundred."""
    return re.compile(".*".join(map(re.escape, _SCHEME.sub("", pattern).split("*"))))


COLUMNS = tuple(part.name for part in fields(Exemption))


def read_exceptions(name: str, table: str, rules: Collection[str]) -> Iterator[Exemption]:
    """The rows of a table in order. rules: ids that there are. Raises ValueError: file, row, column, expected."""
    reader = csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""))
    header = [cell.strip() for cell in next(reader, [])]
    if sorted(header) != sorted(COLUMNS):
        raise ValueError(f"{name} 第1行：应有以下各列：{'、'.join(COLUMNS)}。")
    for number, values in enumerate(reader, 2):
        if any(map(str.strip, values)):
            cells = dict.fromkeys(header, "") | dict(zip(header, map(str.strip, values), strict=False))
            yield _exemption(f"{name} 第{number}行", cells, rules)


def _exemption(where: str, cells: Mapping[str, str], rules: Collection[str]) -> Exemption:
    def wrong(column: str, expected: str) -> ValueError:
        return ValueError(f"{where}，列“{column}”：应为{expected}，实际为“{cells[column]}”。")

    if not any(cells[column] for column in _MATCHED):
        raise ValueError(f"{where}：列“term”“context”“url”至少填写一项，否则会把所有问题都放过。")
    if not cells["reason"]:
        raise wrong("reason", "放过的理由")
    if cells["rule"] and cells["rule"] not in rules:
        raise wrong("rule", f"规则编号（{'、'.join(rules)}）或留空")
    try:
        until = date.fromisoformat(cells["until"]) if cells["until"] else None
    except ValueError:
        raise wrong("until", "日期，如2024-01-31，或留空") from None
    return Exemption(**{**cells, "until": until})
