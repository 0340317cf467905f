"""What heads every document: why this run proves less than it seems."""

from reports.formats.parts.inert import inert
from reports.run import Run, RunStatus

_SHOWN = 20
_LONGEST = 300


def alerts(run: Run) -> tuple[str, ...]:
    """Sentences for the very top, in red: the run's notes, then the rules that crashed. Empty for a clean run."""
    failed = run.failures[:_SHOWN]
    more = len(run.failures) - len(failed)
    unexplained = run.status is not RunStatus.OK and not run.notes
    sentences = (
        *run.notes,
        *((f"本次检查{run.status.label}，结论只适用于已经检查的部分。",) if unexplained else ()),
        *failed,
        *((f"另有{more}条检查规则运行出错，未逐一列出。",) if more > 0 else ()),
    )
    return tuple(inert(sentence, _LONGEST) for sentence in sentences)
