"""What the words in a document mean, and which program said so."""

from checks.artifacts import Outcome, OutcomeClass
from checks.findings import Severity
from reports.formats.parts.figures import LINKS
from reports.formats.parts.moment import moment
from reports.run import Run, RunStatus

Section = tuple[str, tuple[tuple[str, str], ...]]

_SEVERITIES = {
    Severity.VETO: "触及单项否决指标，检查中可直接判定不合格，须最先整改。",
    Severity.MAJOR: "直接影响公众获取信息或者办事，应尽快整改。",
    Severity.MINOR: "不规范或者影响使用，按期整改。",
    Severity.NOTICE: "建议改进，供参考。",
}
_STATES = (
    ("疑似", "一次检查不足以认定（如访问超时、域名暂时无法解析），以后的检查证实后才作为问题。"),
    ("新增", "本次检查首次发现，尚未处理。"),
    ("待整改", "等待责任单位整改。"),
    ("整改中", "责任单位正在整改。"),
    ("已整改待复核", "责任单位反馈已经整改，等待检查证实。"),
    ("已销号", "经检查证实问题已经消除，或者所在页面已经删除。"),
    ("复发", "销号以后再次出现，沿用原编号。"),
    ("误报", "经人工认定不是问题。认定所依据的内容变化后，重新提请审核。"),
    ("暂不整改", "经人工决定暂不处理。决定所依据的内容变化后，重新提请审核。"),
)
_RUNS = {
    RunStatus.OK: "计划检查的内容均已检查。",
    RunStatus.PARTIAL: "部分内容没有检查到，未检查的部分不作结论。",
    RunStatus.BLOCKED: "网站防护系统拦截了检查，须与网站运维单位协调后重新检查。",
    RunStatus.INVALID: "检查条件不具备（如网络中断），本次结果不作为依据。",
}
_LINKS = {
    OutcomeClass.ALIVE: "可以打开：{}。",
    OutcomeClass.DEAD: "确认打不开：{}。",
    OutcomeClass.WARN: "可以访问但有异常：{}。",
    OutcomeClass.UNVERIFIED: "本机没有查证清楚：{}。不等于失效，不作为错链；请人工打开核对。",
    OutcomeClass.NOT_CHECKED: "按照规定或者设置没有访问：{}。",
}
_MARKS = (
    ("本次是否复核", "“否”表示本次没有重新查看该问题，状态保持不变；不会因为本次没有看到就销号。"),
    ("需人工核对", "工具不能确定，请打开页面人工判断后再作处理。"),
    ("依据待复核", "所引条款尚未与文件原文核对，引用前请先查证。"),
    ("原文摘录", "问题前后的原文，标红的是有问题的文字。原文中不可见的控制字符显示为“\ufffd”。"),
)


def glossary(run: Run) -> tuple[Section, ...]:
    """(heading, (term, meaning)…) for the last part of a document; begins with what made it."""
    made = (
        ("检查工具", f"zicha {run.tool}"),
        ("规则摘要", run.ruleset),
        ("检查批次", run.id),
        ("检查时间", f"{moment(run.started)} 至 {moment(run.finished)}（北京时间）"),
        ("检查入口", run.start),
    )
    return (
        ("本次检查", made),
        ("检查状态", tuple((status.label, meaning) for status, meaning in _RUNS.items())),
        ("严重程度", tuple((severity.label, meaning) for severity, meaning in _SEVERITIES.items())),
        ("问题状态", _STATES),
        ("链接核查结果", tuple((LINKS[kind], meaning.format(_outcomes(kind))) for kind, meaning in _LINKS.items())),
        ("其他标记", _MARKS),
    )


def _outcomes(kind: OutcomeClass) -> str:
    return "、".join(outcome.label for outcome in Outcome if outcome.kind is kind)
