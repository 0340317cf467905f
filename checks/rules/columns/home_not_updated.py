"""The home page shows nothing new for two weeks.

The newest of its own entries counts. Where it shows no dates it is a mere entrance, and the newest entry of all
columns counts. A home page that shows old entries beside a fresh column asks a person: it may show new ones undated.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.home import Home
from checks.rule import Rule

_USUAL = 14
_YEARS = 732
"""Days by which an inferred year may be wrong."""


def _updated(home: Home) -> bool:
    return home.latest is not None and (home.today - home.latest).days <= _USUAL


RULE = Rule(
    judges=Home,
    severity=Severity.VETO,
    title="首页长期未更新",
    why="首页2周内没有信息更新的，单项否决。",
    fix="及时更新首页信息；首页自动取用栏目最新内容的，检查发布程序是否正常。",
    basis=("cn19.home",),
    settles=_updated,
)


def check(home: Home, context: Context) -> Iterator[Finding]:
    row = context.rows.get(RULE.basis[0])
    limit = row.days if row and row.days is not None else _USUAL
    newest = home.newest
    if newest is None or (home.latest is not None and (home.today - home.latest).days <= limit):
        return
    overdue = (home.today - newest).days
    if home.latest is None and overdue <= limit:
        return  # nothing dated on the entrance, and something new below it
    shown = home.latest or newest
    where = "首页" if home.latest else "首页没有标注日期的信息，各栏目"
    fresh = (
        f"栏目“{home.below.name}”{newest.isoformat()}有更新，请核对首页是否显示。"
        if overdue <= limit and home.below
        else ""
    )
    below = home.below
    newest_entry = f"{home.title} {home.address}" if home.latest else f"{below.title} {below.address}" if below else ""
    yield Finding(
        subject=home.subject,
        url=home.url,
        places=home.places,
        message=f"{where}最新信息的日期为{shown.isoformat()}，至检查之日已{(home.today - shown).days}天，"
        f"超过{limit}天的期限。{fresh}",
        suggestion=RULE.fix,
        evidence=f"最新一条：{newest_entry}".strip(),
        row=RULE.basis[0],
        needs_review=bool(fresh)
        or (home.inferred and overdue <= limit + _YEARS)
        or home.render
        or (home.latest is None and home.open > 0),
    )
