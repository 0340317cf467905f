"""How many labelled errors of published summaries are found, also with rows that did not come from that text.

The first summary was rewritten by a synonym spinner and the second was not, so collocations grown on one have
nothing to find in the other. Instead the first one is cut in two: rows grown on one half, and those of common use,
are tried on the other half's labels.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.accuracy.judging import judged, shipped
from checks.words.lexicon import Pack

_THROUGHOUT = ("乱码", "繁体夹拼音")
"""Classes of which a document is full: one finding speaks for all places."""
_CUT = 7250
"""Characters: where one of the summaries in the first file ends."""
_HALVES = {"甲": lambda at: at < _CUT, "乙": lambda at: at >= _CUT}


def measure(shared: Path) -> Iterator[tuple[str, str, str, bool | None]]:
    folder = shared / "text" / "summaries"
    labels = [json.loads(line) for line in (folder / "errors.jsonl").read_text("utf-8").splitlines()]
    texts = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))}
    packs = shipped().lexicons.packs
    first, second = texts
    of_first, of_second = ([label for label in labels if label["file"] == name] for name in texts)
    for grown, tested in (("甲", "乙"), ("乙", "甲")):
        half = [label for label in of_first if _HALVES[tested](label["offset"])]
        spun = [pack for pack in packs if pack.name == "spinner"]
        score = _score(texts[first], half, [_only(pack, {grown, "甲乙", "通用"}) for pack in spun])
        yield _line(f"总结一，{grown}半和通用的搭配查{tested}半", score, len(half), 0.35)
    without_first = [_only(pack, {"通用"}) if pack.name == "spinner" else pack for pack in packs]
    yield _line("总结二，不用总结一的搭配", _score(texts[second], of_second, without_first), len(of_second), 0.35)
    found = sum(_score(texts[name], part, packs) for name, part in ((first, of_first), (second, of_second)))
    yield _line("两份总结，全部规则和词库", found, len(labels), 0.8)


def _only(pack: Pack, sources: set[str]) -> Pack:
    return replace(pack, rows=tuple(row for row in pack.rows if row.source in sources))


def _score(text: str, labels: list[dict], packs: list[Pack]) -> int:
    """Labels whose phrase a finding touches anywhere in the text, or that the finding about garbling speaks for."""
    found = judged(text.split("\n"), shipped(packs))
    garbled = any(finding.rule == "mojibake" for finding in found)
    marked: dict[str, list[tuple[int, int]]] = {}
    for excerpt in (finding.excerpt for finding in found):
        whole = f"{excerpt.before}{excerpt.marked}{excerpt.after}"
        span = (len(excerpt.before), len(excerpt.before) + len(excerpt.marked))
        marked.setdefault(whole, []).append(span)
    return sum(
        (garbled and label["class"] in _THROUGHOUT)
        or any(_touches(label["phrase"], whole, spans) for whole, spans in marked.items())
        for label in labels
    )


def _touches(phrase: str, whole: str, spans: list[tuple[int, int]]) -> bool:
    places = [found.span() for found in re.finditer(re.escape(phrase), whole)]
    return any(start < end and begin < stop for start, stop in places for begin, end in spans)


def _line(name: str, found: int, labels: int, least: float) -> tuple[str, str, str, bool]:
    share = found / labels
    return name, f"{found}/{labels}（{share:.0%}）", f"≥ {least:.0%}", share >= least
