"""zicha-data/reviews.csv: who proofread which file when and with what result, the record of 三审."""

from datetime import datetime

from crawler.appending import append_rows, harmless
from crawler.proof.proofread import Proof
from crawler.workspace import SHANGHAI, Workspace

STEPS = ("初审", "复审", "终审")
_COLUMNS = ("时间", "文件", "SHA-256", "环节", "审读人", "确定的问题", "需人工核对", "结果", "规则摘要")


def keep_review(workspace: Workspace, proof: Proof, step: str, who: str, ruleset: str) -> None:
    """Add one line. Raises OSError."""
    certain = sum(slip.certain for slip in proof.slips)
    doubtful = sum(slip.finding.needs_review for slip in proof.slips)
    cells = (
        datetime.now(SHANGHAI).isoformat(timespec="seconds"),
        harmless(proof.document.name),
        proof.document.digest,
        step,
        harmless(who),
        str(certain),
        str(doubtful),
        _result(proof, certain, doubtful),
        ruleset,
    )
    append_rows(workspace, workspace.reviews, _COLUMNS, [dict(zip(_COLUMNS, cells, strict=True))])


def _result(proof: Proof, certain: int, doubtful: int) -> str:
    if proof.doubts:
        return "没有全部检查"
    if certain:
        return "有问题"
    return "需人工核对" if doubtful else "未发现问题"
