"""In a week of visits the home page failed to open too often.

Counted like an evaluator does: not open after 15 seconds, no connection, or an error of the server. A failure during
which nothing proves that our own network was in order may be ours, so failures of that kind alone ask a person.
"""

from collections import Counter
from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.availability import ROW, Availability
from checks.rule import Rule

RULE = Rule(
    judges=Availability,
    severity=Severity.VETO,
    title="网站经常打不开",
    why="一周内间隔访问，打不开的次数占全部次数5%以上的，单项否决。",
    fix="会同网站运维单位查明打不开的原因（服务器、带宽、域名解析、防护策略），恢复后继续定时访问，确认降到界限以下。",
    basis=(ROW,),
)


def check(week: Availability, context: Context) -> Iterator[Finding]:
    if week.lacking or week.share < week.limit:
        return
    doubtful = len(week.certain) / week.total < week.limit
    unsure = (
        f"其中{len(week.doubtful)}次没有得到网站的任何回应，也无法确认当时本机网络正常，请从其他网络核实。"
        if doubtful
        else ""
    )
    reasons = Counter(visit.reason for visit in (*week.certain, *week.doubtful))
    yield Finding(
        subject=week.subject,
        url=week.url,
        places=week.places,
        message=f"{week.first.isoformat()}至{week.last.isoformat()}共访问首页{week.total}次，打不开{week.failed}次"
        f"（{'；'.join(f'{reason}，{count}次' for reason, count in reasons.most_common())}），"
        f"占{week.share:.1%}，达到{week.limit:.0%}的界限。{unsure}",
        suggestion=RULE.fix,
        evidence=f"打不开的原因：{'、'.join(sorted(reasons))}。逐次记录见数据文件夹的 probes。",
        row=ROW,
        needs_review=doubtful,
    )
