"""A yearly report lacks one of the six sections that the format asks for.

Only a report whose page carries its text, or whose file was read to its end, is judged. A section whose name stands
somewhere on the page, though not as a heading, is for a person to look at, and so is every file, for headings get
lost there.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.yearly_reports import YearlyReport
from checks.rule import Rule


def _complete(report: YearlyReport) -> bool:
    return report.formatted and not report.missing and not report.named


RULE = Rule(
    judges=YearlyReport,
    severity=Severity.MAJOR,
    title="政府信息公开年报缺少规定的部分",
    why="年度报告的格式是统一规定的，缺一部分即为不合格。",
    fix="按规定的六个部分补齐；没有内容的部分也保留标题，写明“无”。",
    basis=("report30.sections",),
    settles=_complete,
)


def check(report: YearlyReport, context: Context) -> Iterator[Finding]:
    if not report.formatted or _complete(report):
        return
    said = "年报没有" + "".join(f"“{name}”" for name in report.missing) + "部分" if report.missing else ""
    doubt = "没有见到标题" + "".join(f"“{name}”" for name in report.named) + "，正文中提到有关内容，请人工确认"
    yield Finding(
        subject=report.subject,
        url=report.url,
        places=report.places,
        message="；".join(filter(None, (said, doubt if report.named else ""))) + "。",
        suggestion=RULE.fix,
        evidence=report.title,
        row=RULE.basis[0],
        needs_review=report.filed or not report.missing,
    )
