"""自查报告: what the site's latest check found, and what the period did about it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from checks.columns.genre import GENRES
from reports.documents import chinese
from reports.documents.account import account, by_title, by_unit, families, grades
from reports.documents.listing import listing
from reports.formats.parts.alerts import alerts
from reports.formats.parts.figures import LINKS
from reports.formats.parts.moment import moment
from reports.ledger.booking import day
from reports.ledger.state import State
from reports.run import Run, RunStatus
from reports.view.build import gravest_first
from reports.view.life import Life
from reports.view.period import Period
from reports.view.publication import Publication
from reports.view.turnover import turnover

_SCOPE = {"pages": "检查页面{}个", "columns": "检查栏目{}个", "links": "核查链接{}个"}


def self_check(
    run: Run, lives: Sequence[Life], period: Period, published: Publication | None, today: date
) -> dict[str, Any]:
    """run: the latest. lives: the site's. published: what stood on the site in the period, where that is known."""
    on = day(run)
    certain = [life for life in lives if not life.entry.needs_review]
    standing = [life for life in certain if life.open(on)]
    entries = sorted((life.entry for life in standing), key=gravest_first)
    late = sum(life.overdue(on) for life in standing)
    put_off = sum(life.state(on) is State.DEFERRED for life in standing)
    return {
        "网站名称": run.name,
        "检查日期": chinese.day(on),
        "检查时间": _lasted(run),
        "检查入口": run.start,
        "检查状态": run.status.label,
        "检查完整": run.status is RunStatus.OK,
        "检查范围": "，".join(text.format(run.coverage[name]) for name, text in _SCOPE.items() if _known(run, name)),
        "链接情况": chinese.in_order(((label, run.figures.get(kind, 0)) for kind, label in LINKS.items()), "个"),
        "说明": list(alerts(run)),
        "发布情况": _publishing(published, period),
        "问题": {
            "总数": len(entries),
            "构成": grades(entries),
            "分类": chinese.numbered(
                {"名称": name, "条数": len(group), "内容": by_title(life.entry for life in group)}
                for name, group in families(standing)
            ),
            "超期": late,
            "按期": len(entries) - late - put_off,
            "暂不整改": put_off,
            "需核对": turnover(lives, Period(on, on)).doubtful,
            "未分派": sum(not entry.unit for entry in entries),
        },
        "期间": period.name,
        "统计": account(turnover(lives, period)),
        "单位情况": by_unit(entries),
        "清单": listing(entries),
        "成文日期": chinese.day(today),
    }


def _lasted(run: Run) -> str:
    began, ended = moment(run.started), moment(run.finished)
    same = began.partition(" ")[0] == ended.partition(" ")[0]
    return f"{began}至{ended.partition(' ')[2] if same else ended}"


def _known(run: Run, name: str) -> bool:
    return isinstance(run.coverage.get(name), int)


def _publishing(told: Publication | None, period: Period) -> str:
    if not told or not told.total.items:
        return ""
    genres = chinese.in_order(zip(GENRES.values(), told.total.genres, strict=True), "篇")
    return f"{period.name}，网站上标注日期在此期间的稿件共{told.total.items}篇，其中{genres}"
