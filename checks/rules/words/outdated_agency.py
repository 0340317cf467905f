"""A document of our days calls an agency by a name that it gave up years ago.

Only in running text and headlines, of a day at least a year after the change, and only where the name is used of
today: histories, careers, titles and numbers of documents, and sentences that speak of the change keep the old name
rightly. Places may have kept one, so a person decides. A document that goes on using a name is told once.
"""

import re
from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.knowledge.dated import outdated
from checks.words.knowledge.dated_finding import dated_finding
from checks.words.knowledge.prose import Spot
from checks.words.knowledge.sentence import sentence
from checks.words.terms import TermRow
from checks.words.text import Part, Text

RULE = Rule(
    judges=Text,
    severity=Severity.MINOR,
    title="使用已经更名、撤销的机构名称",
    why="机构改革后仍用旧名，群众不知道该找谁，也说明内容没有随职责调整更新。",
    fix="改用现在的机构名称；叙述历史的，写明“原”或当时的时间。",
    basis=("advice.agency",),
)
_FORMER = re.compile(r"(?:原|前|老|旧|任|撤销)(?:[一-龥]{2,5}[省市县区州盟旗])?[一-龥]{0,2}$")
_CAREER = re.compile(r"任|毕业|参加工作|简历|出生|籍贯")
_PAST = re.compile(
    r"原|曾|时任|历任|改革前|更名|改名|改称|改为|变更|合并|撤销|不再|划入|划转|划归|整合|并入|转隶|前身|沿革|历史|当年"
)
_OF_A_DOCUMENT = re.compile(r"^(?:办公室)?[）)]?(?:令|公告|第|文件|关于|印发|发布|[〔\[（(]?\d{4})")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[./-])")
_PROSE = re.compile(r"[，。；：]")


def check(text: Text, context: Context) -> Iterator[Finding]:
    told: set[str] = set()
    for row, spot in outdated(text, context, "outdated_agency"):
        if row.id not in told and _of_today(spot, row):
            told.add(row.id)
            found = spot.block.text[spot.start : spot.end]
            yield dated_finding(
                row, spot, text, f"“{found}”疑为旧机构名称", f"现在的机构仍用“{found}”的，改为“{row.correct}”。"
            )


def _of_today(spot: Spot, row: TermRow) -> bool:
    block = spot.block
    if block.part is Part.BODY and _PROSE.search(block.text) is None:
        return False
    before, after = sentence(block.text, spot.start, spot.end)
    if before.rfind("《") > before.rfind("》") or _FORMER.search(before) or _OF_A_DOCUMENT.match(after):
        return False
    around = f"{before}{after}"
    return not (_PAST.search(around) or _CAREER.search(around) or _older(around, row))


def _older(around: str, row: TermRow) -> bool:
    """The sentence names a year when the agency still was called so."""
    return row.valid_from is not None and any(int(year) < row.valid_from.year for year in _YEAR.findall(around))
