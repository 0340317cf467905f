"""Two punctuation marks stand where one belongs.

Only pairs that no text means: a comma twice, a full stop behind another mark. Three and more are somebody's
way of writing dots or the leader of a contents page; a form whose blanks were lost has such pairs everywhere.
"""

import re
from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.quoted import quoted
from checks.words.text import Block

RULE = Rule(
    judges=Block,
    severity=Severity.MINOR,
    title="标点符号重复",
    why="标点误用影响阅读，也说明内容发布前没有校对；有时是中间漏掉了文字。",
    fix="删去多余的标点；中间漏了文字的，补上。",
    basis=("punctuation.use",),
)
_PAIR = re.compile(
    "(?<![，、；：。])(?:，，|、、|；；|。。|[、，；：]。|。[、，；]|，[、；]|；[，、]|、[，；])(?![，、；：。])"
)
_BLANK = re.compile("[：（][，、；。）]|[_＿]{2}|[一二三四五六七八九十年月][、，]、")
_LOST_FORMULA = re.compile("式中|其中：|公式")
_MOST = 3


def check(block: Block, context: Context) -> Iterator[Finding]:
    text = block.text
    if not _PAIR.search(text):
        return
    pairs = [pair for pair in _PAIR.finditer(text) if not quoted(text, *pair.span())]
    if not pairs or len(pairs) > _MOST or len(_BLANK.findall(text)) > 1 or _LOST_FORMULA.search(text):
        return
    for pair in pairs:
        found = pair[0]
        left = "。" if "。" in found else found[0]
        suggestion = f"“{found}”改为“{left}”；中间漏了文字的，补上。"
        yield slip(block, *pair.span(), term=found, message=f"标点重复：“{found}”。", suggestion=suggestion)
