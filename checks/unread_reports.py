"""What of the yearly reports could not be looked at, said aloud."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checks.gathering.yearly_duties import YearlyDuty
from checks.gathering.yearly_reports import YearlyReport

_NAMED = 5


def unread_reports(subjects: Mapping[str, Iterable[Any]]) -> Iterator[str]:
    """Sentences for the head of every document. subjects: what the gatherers kept, by their names."""
    reports: list[YearlyReport] = list(subjects.get("yearly_reports", ()))
    yield from _said(
        "内容在附件中、分页显示或者不按统一格式，未能核对",
        [report for report in reports if not (report.whole or report.offers)],
    )
    yield from _said(
        "有表格未能读取，没有核对其中的数字", [report for report in reports if report.formatted and report.unread]
    )
    duties: Iterable[YearlyDuty] = subjects.get("yearly_duties", ())
    for duty in duties:
        if duty.last and duty.state == "found" and not duty.read:
            yield f"{duty.year}年的政府信息公开年报只见到链接，报告在附件里或者其他网站上，期限和内容未能核对。"
        if duty.last and duty.state == "unknown" and duty.reason:
            yield f"{duty.reason}，{duty.year}年的政府信息公开年报是否已经公布未能核实。"


def _said(what: str, reports: list[YearlyReport]) -> Iterator[str]:
    if reports:
        named = "、".join(report.title for report in reports[:_NAMED])
        yield f"政府信息公开年报{what}的有{len(reports)}篇：{named}{'等' if len(reports) > _NAMED else ''}。"
