"""What decides the judgement of a page, in one digest: as long as it is the same, a judgement holds."""

from functools import cache
from pathlib import Path

import checks
from checks.context import Context
from checks.digest import digest
from crawler.declared import ruleset_digest


def ruleset(context: Context) -> str:
    """Of rules, options, limits and word packs in force, of the families asked for and of the judging code itself.

    Not of the day: what is read against the day is never taken over, see `checks.judge.dated`.
    """
    families = ",".join(sorted(context.families)) if context.families is not None else "*"
    return digest(ruleset_digest(context), families, context.start, _code())


@cache
def _code() -> str:
    folder = Path(checks.__path__[0])
    return digest(*(path.read_text("utf-8") for path in sorted(folder.rglob("*.py"))))
