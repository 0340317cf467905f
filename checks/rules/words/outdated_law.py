"""A document of our days stands on a law that had been abolished.

Only where it is cited as the ground of what is done now (根据、依照…), at least half a year after it went out of
force. Courts still apply old law to old facts, and texts about the abolition itself must name it, so a person decides.
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
from checks.words.text import Text

RULE = Rule(
    judges=Text,
    severity=Severity.MINOR,
    title="引用已经废止的法律法规作依据",
    why="依据已经废止，据此作出的办事要求和决定站不住脚，群众也会被误导。",
    fix="改引现行的法律法规，并核对条款号和办理要求是否一并变化。",
    basis=("advice.law",),
)
_GROUND = re.compile(r"(?:根据|依据|依照|按照|遵照|遵循|适用|执行|违反|落实|符合|以|按)[^。；]{0,60}$")
_PAST = re.compile(r"原|曾|废止|失效|修订前|施行前|施行后|同时|历史|以来|当时|时效|旧|替代|取代|编纂|整合|民法典")
_COURT = re.compile(r"法院|判决|裁定|裁判|审理|原告|被告|上诉|诉讼|仲裁|案情|纠纷")


def check(text: Text, context: Context) -> Iterator[Finding]:
    told: set[str] = set()
    for row, spot in outdated(text, context, "outdated_law"):
        if row.id in told or not _a_ground_of_today(spot):
            continue
        told.add(row.id)
        found = spot.block.text[spot.start : spot.end]
        yield dated_finding(row, spot, text, f"引用的{found}疑已废止", f"仍作现行依据的，改引{row.correct}。")


def _a_ground_of_today(spot: Spot) -> bool:
    before, after = sentence(spot.block.text, spot.start, spot.end)
    if _GROUND.search(before) is None or before.rfind("《") > before.rfind("》"):
        return False
    around = f"{before}{after}"
    return not (_PAST.search(around) or _COURT.search(spot.block.text))
