"""A traditional character stands in a simplified sentence.

The language law leaves them to names, calligraphy, relics, signboards and scholarship, and a page in traditional script
is one of a site's languages; so only a sentence that is simplified throughout counts, and names ask a person.
"""

import re
from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.simplified import SIMPLIFIED
from checks.words.surnames import SURNAMES
from checks.words.text import Block

RULE = Rule(
    judges=Block,
    severity=Severity.MINOR,
    title="简体文字中夹用繁体字",
    why="国家机关的公务用字应为规范汉字；繁体字只用于文物古迹、书法、题词、姓名和研究等。",
    fix="改为规范的简体字；人名、引文、书法作品等确需使用繁体字的，不必改。",
    basis=("language.9",),
)
_RUN = re.compile(f"[{''.join(SIMPLIFIED)}]+")
_ABOUT_SCRIPT = re.compile(
    "[繁简異异正古]体|繁體|書法|[书書]法|[碑匾篆隶楷帖]|题[词字]|拓片|古籍|家谱|族谱|楹联|诗词|字形|部首|[读讀]音|甲骨"
)
_QUOTES = re.compile("《[^《》]*》|“[^“”]*”|「[^「」]*」|『[^『』]*』|‘[^‘’]*’")
# Fonts and PDF files write these for 内, 别, 户 …, and no reader sees it; 濛 and the like live on in names of places.
_ALIKE = frozenset("濛湧峯嶽崙內別吳呂戶沒黃強溫換喚煥渙奐搖査冊剎橫淚兌虛淨啟悅脫銳閱說稅")
_NAME = 4
_RIGHT = 2
"""Characters that only simplified text has, for each traditional one, that make a sentence simplified."""


def _only_simplified(character: str) -> bool:
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return True
    return False


def _everyday(character: str) -> bool:
    """Of the first level of GB 2312; others are for names, chemistry and fish."""
    return character.encode("gb18030")[0] < 0xD8 and character.encode("gb18030") == character.encode("gb2312", "ignore")


_PLAIN = re.compile(f"[{''.join(filter(_only_simplified, set(SIMPLIFIED.values())))}]")


def check(block: Block, context: Context) -> Iterator[Finding]:
    text = block.text
    first = _RUN.search(text)
    if first is None or _ABOUT_SCRIPT.search(text) or (len(text) <= _NAME and text[0] in SURNAMES):
        return
    runs = list(_RUN.finditer(_QUOTES.sub(lambda quoted: " " * len(quoted[0]), text)))
    wrong = "".join(run[0] for run in runs)
    if not wrong or len(_PLAIN.findall(text)) < _RIGHT * len(wrong):
        return
    run = next((run for run in runs if not _doubtful(text, run)), runs[0])
    doubtful = _doubtful(text, run)
    pairs = "、".join(f"“{one}”应为“{SIMPLIFIED[one]}”" for one in dict.fromkeys(wrong))
    yield slip(
        block,
        *run.span(),
        term="traditional",
        message=f"简体文字中夹用繁体字：{pairs}{'；可能是人名、专名，请人工核对' if doubtful else ''}。",
        suggestion=f"将“{run[0]}”改为“{''.join(SIMPLIFIED[one] for one in run[0])}”；人名、专名确用此字的，不必改。",
        needs_review=doubtful,
    )


def _doubtful(text: str, run: re.Match[str]) -> bool:
    """A name, a run that looks quoted, a character of no everyday word or one that only its font makes traditional."""
    start = run.start()
    named = any(character in SURNAMES for character in text[max(0, start - 2) : start]) or run[0][0] in SURNAMES
    usual = all(_everyday(SIMPLIFIED[one]) and one not in _ALIKE for one in run[0])
    return named or len(run[0]) > 2 or not usual
