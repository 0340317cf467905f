"""How sure the rules about private particulars are: made-up numbers, official text, real pages."""

import lzma
import re
import time
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.accuracy.privacy_numbers import identity, setting, thing, written, wrong_identity
from checks.context import Context
from checks.findings import Finding
from checks.reading.page import read_page
from checks.rules.words import leaked_number, leaked_person, secrecy_mark
from checks.words.blocks import text_of
from checks.words.text import Block, Text

Measure = tuple[str, float, str, bool]
"""What was measured, the value, the target in words, whether it is met."""

_CONTEXT = Context(date(2026, 11, 23), "http://www.example.gov.cn/")
_MANY, _SEED, _HELD_OUT = 1000, 20261123, 12
_TRUE = 2
"""Of the saved real pages: two identity numbers in one notice, read and found true."""
_HAN = re.compile("[\u4e00-\u9fff]")
_RULES = (leaked_number, leaked_person, secrecy_mark)


def measure(shared: Path) -> Iterator[Measure]:
    """shared: the folder of saved samples."""
    random = Random(_SEED)  # noqa: S311
    yield from _made_up(random)
    laws = list(_held_out(shared))
    han = sum(len(_HAN.findall(block.text)) for law in laws for block in law.blocks)
    for certain, name, most in ((True, "确定", 0.02), (False, "存疑", 0.1)):
        rate = sum(finding.needs_review is not certain for finding in _all(laws)) * 10_000 / han
        yield f"留出的法规：每万字{name}的误报", rate, f"≤ {most}", rate <= most
    pages = list(_pages(shared))
    false = len(list(_all(pages))) - _TRUE
    yield f"真实网页{len(pages)}页：看过属实的{_TRUE}处以外", false, "0", false == 0
    speed = _speed(laws)
    yield "无号码的文字：MB/秒", speed, "≥ 20", speed >= 20


def _made_up(random: Random) -> Iterator[Measure]:
    true = [_one(setting(written(identity(random), random), random)) for _ in range(_MANY)]
    found = sum(any(_said(text)) for text in true)
    yield f"身份证号{_MANY}个：报出", found, "≥ 990", found >= 990
    certain = sum(any(not finding.needs_review for finding in _said(text)) for text in true)
    yield f"身份证号{_MANY}个：作确定", certain, "≥ 950", certain >= 950
    wrong = [_one(setting(written(wrong_identity(random), random), random)) for _ in range(_MANY)]
    things = [_one(thing(random)) for _ in range(_MANY)]
    for name, texts in (("似是而非的身份证号", wrong), ("订单号、索引号、电话等", things)):
        mistaken = sum(any(_said(text)) for text in texts)
        yield f"{name}{_MANY}个：误报", mistaken, "0", mistaken == 0


def _one(line: str) -> Text:
    return Text("http://www.example.gov.cn/a.html", "", (Block(line),))


def _said(text: Text) -> Iterator[Finding]:
    for rule in _RULES:
        yield from rule.check(text, _CONTEXT)


def _all(texts: Iterable[Text]) -> Iterator[Finding]:
    for text in texts:
        yield from _said(text)


def _held_out(shared: Path) -> Iterator[Text]:
    """Of the statutes those whose title falls into the part that nobody tunes on."""
    with lzma.open(shared / "text" / "statutes.txt.xz", "rt", encoding="utf-8") as file:
        whole = file.read()
    for law in whole.split("\f"):
        title = next((line.strip() for line in law.split("\n") if _HAN.search(line)), "")
        if title and zlib.crc32(title.encode()) % 100 < _HELD_OUT:
            yield Text("", title, tuple(Block(line.strip()) for line in law.split("\n") if line.strip()))


def _pages(shared: Path) -> Iterator[Text]:
    for folder in (shared / "realsites" / "daozhen", shared / "corpus" / "pages"):
        for path in sorted(folder.rglob("*.html")):
            yield text_of(read_page(f"http://www.example.gov.cn/{path.name}", path.read_bytes()))


def _speed(texts: list[Text]) -> float:
    size = sum(len(block.text.encode()) for text in texts for block in text.blocks)
    begin = time.process_time()
    for _ in _all(texts):
        pass
    return size / 1e6 / (time.process_time() - begin)


if __name__ == "__main__":
    import sys

    for name, value, target, met in measure(Path(sys.argv[1])):
        print(f"{'达到' if met else '未达'}\t{name}\t{value:.4g}\t目标 {target}")
