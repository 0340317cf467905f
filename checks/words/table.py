"""The table of a word pack: CSV, as a spreadsheet program saves it, to rows. Every error names its cell."""

from collections.abc import Collection, Iterator
from enum import StrEnum

from checks.words.cells import Cells, sheet
from checks.words.heads import heads
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
    seen: dict[str, int] = {}
    for number, cells in sheet(name, table, COLUMNS):
        row = _Term(cells).row(rule, sources)
        if row.id in seen:
            raise cells.wrong("id", f"不重复的编号（第{seen[row.id]}行已用）")
        seen[row.id] = number
        yield row


class _Term:
    """A row of the table, each cell read with the error that names it."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells

    def __getitem__(self, column: str) -> str:
        return self._cells[column]

    def row(self, rule: str, sources: Collection[str]) -> TermRow:
        if not self["id"]:
            raise self._cells.wrong("id", "词条编号")
        tier = self._choice("severity", Tier, "S0、S1、S2、S3或off")
        match = self._choice("match", Match, "literal、collocation、squeezed、regex或near", Match.LITERAL)
        if tier is not Tier.OFF:
            self._check(match, rule, sources)
        scope = self["scope"] or "all"
        if scope not in _SCOPES:
            raise self._cells.wrong("scope", "title、body或all")
        return TermRow(
            id=self["id"],
            term=self["term"],
            correct=self["correct"],
            severity=tier,
            category=self["category"],
            match=match,
            not_before=self._cells.words("not_before"),
            not_after=self._cells.words("not_after"),
            not_within=self._cells.words("not_within"),
            scope=scope,
            strict=self._cells.yes("strict"),
            valid_from=self._cells.day("valid_from"),
            valid_to=self._cells.day("valid_to"),
            source=self["source"],
            note=self["note"],
            good_example=self["good_example"],
            bad_example=self["bad_example"],
            veto_ok=self._cells.yes("veto_ok"),
            rule=rule,
        )

    def _check(self, match: Match, rule: str, sources: Collection[str]) -> None:
        """A row that is switched off needs no more than its id; a misspelling says what is right."""
        misspelling = rule in ("misspelled_word", "misspelled_phrase") and match is not Match.NEAR
        for column in (*_REQUIRED, *(("correct",) if misspelling else ())):
            if not self[column]:
                raise self._cells.wrong(column, "非空的内容")
        if self["source"] not in sources:
            raise self._cells.wrong("source", f"清单文件中登记的来源（{'、'.join(sources)}）")
        if self["veto_ok"] == "1" and not self["note"]:
            raise self._cells.wrong("note", "允许在参考文本中出现的理由")
        if match is Match.REGEX:
            self._check_pattern()
        else:
            self._check_words(match)

    def _check_words(self, match: Match) -> None:
        if (match is Match.COLLOCATION) != ("…" in self["term"]):
            raise self._cells.wrong("term", "用“…”隔开的几个词（仅限match为collocation时）")
        if not all(self["term"].split("…")):
            raise self._cells.wrong("term", "“…”前后都有词")
        first = self["term"].split("…")[0]
        if match is Match.NEAR:
            if len(self["term"]) < SHORTEST_NEAR:
                raise self._cells.wrong("term", f"不少于{SHORTEST_NEAR}个字的正确写法")
        elif any(first not in word for word in self._cells.words("not_within")):
            raise self._cells.wrong("not_within", f"包含“{first}”的词，多个用“|”隔开")

    def _check_pattern(self) -> None:
        if not heads(self["term"]):
            raise self._cells.wrong("term", "以词语或者(?:词语|词语)开头的正则表达式，词语不少于两个字")
        if self["not_within"]:
            raise self._cells.wrong("not_within", "留空（match为regex时，例外写在表达式里）")

    def _choice(self, column: str, members: type[StrEnum], expected: str, default: StrEnum | None = None):
        if not self[column] and default is not None:
            return default
        try:
            return members(self[column])
        except ValueError:
            raise self._cells.wrong(column, expected) from None
