"""The table of a word pack: CSV, as a spreadsheet program saves it, to rows. Every error names its cell."""

import csv
import io
from collections.abc import Collection, Iterator
from datetime import date
from enum import StrEnum

from checks.words.terms import Match, TermRow, Tier

COLUMNS = (
    *("id", "term", "correct", "severity", "category", "match", "not_before", "not_after", "not_within"),
    *("scope", "strict", "valid_from", "valid_to", "source", "note", "good_example", "bad_example", "veto_ok"),
)
SHORTEST_NEAR = 4
"""Characters; what is shorter is nearly said by too much."""
_SCOPES = ("all", "title", "body")
_REQUIRED = ("term", "category", "source", "good_example", "bad_example")


def read_rows(name: str, table: str, rule: str, sources: Collection[str]) -> Iterator[TermRow]:
    """The rows of `name`.csv, in order. Raises ValueError: file, row as a spreadsheet counts it, column, expected."""
    reader = csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""))
    header = next(reader, [])
    for column in COLUMNS:
        if column not in header:
            raise ValueError(f"{name}.csv 第1行：缺少列“{column}”。")
    for column in header:
        if column not in COLUMNS:
            raise ValueError(f"{name}.csv 第1行：不认识的列“{column}”，可用的列：{'、'.join(COLUMNS)}。")
    seen: dict[str, int] = {}
    for number, values in enumerate(reader, 2):
        if not any(values):
            continue
        cells = _Cells(name, number, dict(zip(header, (value.strip() for value in values), strict=False)))
        row = cells.row(rule, sources)
        if row.id in seen:
            raise cells.wrong("id", f"不重复的编号（第{seen[row.id]}行已用）")
        seen[row.id] = number
        yield row


class _Cells:
    """The cells of one row, each read with the error that names it."""

    def __init__(self, name: str, number: int, values: dict[str, str]) -> None:
        self._where, self._values = f"{name}.csv 第{number}行", values

    def __getitem__(self, column: str) -> str:
        return self._values.get(column, "")

    def wrong(self, column: str, expected: str) -> ValueError:
        return ValueError(f"{self._where}，列“{column}”：应为{expected}，实际为“{self[column]}”。")

    def row(self, rule: str, sources: Collection[str]) -> TermRow:
        if not self["id"]:
            raise self.wrong("id", "词条编号")
        tier = self._choice("severity", Tier, "S0、S1、S2、S3或off")
        match = self._choice("match", Match, "literal、collocation、squeezed、regex或near", Match.LITERAL)
        if tier is not Tier.OFF:
            self._check(match, rule, sources)
        scope = self["scope"] or "all"
        if scope not in _SCOPES:
            raise self.wrong("scope", "title、body或all")
        return TermRow(
            id=self["id"],
            term=self["term"],
            correct=self["correct"],
            severity=tier,
            category=self["category"],
            match=match,
            not_before=self._words("not_before"),
            not_after=self._words("not_after"),
            not_within=self._words("not_within"),
            scope=scope,
            strict=self._yes("strict"),
            valid_from=self._day("valid_from"),
            valid_to=self._day("valid_to"),
            source=self["source"],
            note=self["note"],
            good_example=self["good_example"],
            bad_example=self["bad_example"],
            veto_ok=self._yes("veto_ok"),
            rule=rule,
        )

    def _check(self, match: Match, rule: str, sources: Collection[str]) -> None:
        """A row that is switched off needs no more than its id; a misspelling says what is right."""
        misspelling = rule in ("misspelled_word", "misspelled_phrase") and match is not Match.NEAR
        for column in (*_REQUIRED, *(("correct",) if misspelling else ())):
            if not self[column]:
                raise self.wrong(column, "非空的内容")
        if self["source"] not in sources:
            raise self.wrong("source", f"清单文件中登记的来源（{'、'.join(sources)}）")
        if (match is Match.COLLOCATION) != ("…" in self["term"]):
            raise self.wrong("term", "用“…”隔开的几个词（仅限match为collocation时）")
        if not all(self["term"].split("…")):
            raise self.wrong("term", "“…”前后都有词")
        first = self["term"].split("…")[0]
        if match is Match.NEAR:
            if len(self["term"]) < SHORTEST_NEAR:
                raise self.wrong("term", f"不少于{SHORTEST_NEAR}个字的正确写法")
        elif any(first not in word for word in self._words("not_within")):
            raise self.wrong("not_within", f"包含“{first}”的词，多个用“|”隔开")
        if self["veto_ok"] == "1" and not self["note"]:
            raise self.wrong("note", "允许在参考文本中出现的理由")

    def _choice(self, column: str, members: type[StrEnum], expected: str, default: StrEnum | None = None):
        if not self[column] and default is not None:
            return default
        try:
            return members(self[column])
        except ValueError:
            raise self.wrong(column, expected) from None

    def _words(self, column: str) -> tuple[str, ...]:
        return tuple(word for word in self[column].split("|") if word)

    def _yes(self, column: str) -> bool:
        if self[column] not in ("", "0", "1"):
            raise self.wrong(column, "1、0或留空")
        return self[column] == "1"

    def _day(self, column: str) -> date | None:
        try:
            return date.fromisoformat(self[column]) if self[column] else None
        except ValueError:
            raise self.wrong(column, "日期，如2024-01-31") from None
