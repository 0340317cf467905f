"""What a run judged, rule by rule: without it, no finding would pass for no fault."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

COUNTS = ("pages", "found", "fine", "unclear", "left", "failed")
"""Pages that a page rule was shown; subjects with a finding, without fault, that could not be told, that this run did
not ask for; crashes."""


@dataclass(frozen=True, slots=True)
class Standing:
    """judged: counts by `rule`, or by `rule:row` where the subjects of a rule come from several rows. whole: the run
    is complete; label: what it is called."""

    judged: Mapping[str, Mapping[str, int]]
    whole: bool
    label: str

    def told(self, rules: Iterable[str], rows: Iterable[str]) -> tuple[bool, str]:
        """Whether everything that these rules look at was judged, and in words how much that is, or why it was not."""
        if not self.judged:
            return False, "这次检查没有记下检查的范围"
        names, chosen = tuple(rules), tuple(rows)
        total = dict.fromkeys(COUNTS, 0)
        for name in names:
            found = self._counts(name, chosen)
            if found is None:
                return False, "本次没有检查这一类"
            for count in COUNTS:
                total[count] += found[count]
        seen = total["found"] + total["fine"]
        reasons = tuple(self._reasons(total, seen))
        pages = f"检查页面{total['pages'] // max(1, len(names))}个" if total["pages"] else ""
        said = f"已判断{seen}项" if seen else pages
        return not reasons, "；".join(part for part in (said, *reasons) if part)

    def _counts(self, rule: str, rows: tuple[str, ...]) -> Mapping[str, int] | None:
        """None for a rule that was not in force."""
        own = self.judged.get(rule)
        parts = {name.partition(":")[2]: counts for name, counts in self.judged.items() if name.startswith(f"{rule}:")}
        if own is None:
            return None
        chosen = [counts for row, counts in parts.items() if row in rows or not rows]
        chosen += [own] if not parts or not rows else [{"failed": own.get("failed", 0)}]
        return {count: sum(counts.get(count, 0) for counts in chosen) for count in COUNTS}

    def _reasons(self, total: Mapping[str, int], seen: int) -> Iterable[str]:
        if total["failed"]:
            yield "检查规则运行出错"
        if not self.whole:
            yield f"本次检查{self.label}"
        if total["left"]:
            yield f"有{total['left']}项不在本次检查范围"
        if total["unclear"]:
            yield f"有{total['unclear']}项未能判断"
        if not seen and not any(total[count] for count in ("pages", "left", "unclear")):
            yield "没有可以判断的内容"
