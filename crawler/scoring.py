"""The score sheet of a recorded run, by the rule packs that are in force now: points that an office filled in count."""

from dataclasses import replace

from checks.scoring.clauses import clause_checks
from checks.scoring.indicator import parse_indicators
from crawler.declared import SHIPPED, load_rows
from crawler.workspace import Workspace
from reports.view.report import ReportView
from reports.view.scoring import scored


def with_score(view: ReportView, workspace: Workspace) -> ReportView:
    """The same report with its sheet. Raises ConfigurationMistake."""
    indicators = parse_indicators((SHIPPED / "scoring.toml").read_text("utf-8"))
    sheet = scored(view, indicators, load_rows(workspace))
    clauses = clause_checks((SHIPPED / "manual.toml").read_text("utf-8"), view.run.start)
    return replace(view, score=replace(sheet, checks=(*sheet.checks, *clauses)))
