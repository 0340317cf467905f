"""Our page uses an expression that an official site must not use.

A short, curated list of exact expressions: names of places and peoples set against the state's own usage,
formulas put together wrongly, and the wording of planted advertisements. Whatever may also be meant rightly
(a quotation, history, a proper name) asks a person.
"""

from collections.abc import Iterator

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.finding import finding
from checks.words.grading import grade
from checks.words.sightings import sightings

RULE = Rule(
    judges=Page,
    severity=Severity.MAJOR,
    title="出现不当表述",
    why="涉及国家主权、民族宗教和重大提法的不当表述，以及被植入的有害信息，检查中按严重表述错误单项否决。",
    fix="按规范表述修改；来路不明的内容立即删除，并查明是否被篡改。",
    basis=("cn19.serious", "language.9"),
)


def check(page: Page, context: Context) -> Iterator[Finding]:
    for seen in sightings(page, context.lexicons, "sensitive_word"):
        row = seen.row
        doubt = "可能不当，请人工核对" if grade(row).needs_review else "不当"
        message = f"“{seen.subject.found}”表述{doubt}（{row.category}）。{row.note}"
        yield finding(seen, page, context, message, f"改为“{row.correct}”。" if row.correct else RULE.fix)
