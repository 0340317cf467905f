"""A word stands twice in a row.

Chinese doubles words rightly (研究研究, 一个一个), and two words may meet that begin and end alike (使用信用信息), so
nearly all of it is a suspicion. Certain are words that cannot follow themselves: 关于关于.
"""

import re
from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.doublings import legitimate
from checks.words.finding import slip
from checks.words.quoted import quoted
from checks.words.text import Block

RULE = Rule(
    judges=Block,
    severity=Severity.MINOR,
    title="字词重复",
    why="多字使语句不通，也说明内容发布前没有校对。",
    fix="删去重复的字词；应为另一个词的，改正。",
    basis=("language.9",),
)
_TWICE = re.compile("([\u4e00-\u9fff]{2,8}?)\\1|(?:的的|是是|在在|和和|与与)")
_ONCE = frozenset(
    {"关于", "根据", "按照", "为了", "以及", "或者", "对于", "由于", "因为", "如果", "但是", "并且", "应当", "必须"}
)
_ONCE |= {
    "不得",
    "造成",
    "进行",
    "做好",
    "加强",
    "加大",
    "加快",
    "推进",
    "推动",
    "促进",
    "开展",
    "落实",
    "确保",
    "提高",
}
_ONCE |= {"切实", "认真", "积极", "具有", "我们", "他们", "已经", "有关", "相关", "的"}
_CERTAIN = re.compile("(?:有关|相关)规定规定(?![的了])")
# 促进促进会的工作, 根据根据地的经验: a longer word begins with it.
_LONGER = "会地曲法班事率型"


def check(block: Block, context: Context) -> Iterator[Finding]:
    text = block.text
    for twice in _TWICE.finditer(text):
        start, end = twice.span()
        found = twice[0]
        word = twice[1] or found[0]
        once = word in _ONCE and text[end : end + 1] not in tuple(_LONGER)
        if quoted(text, start, end) or ((not once or twice[1] is None) and legitimate(text, start, end)):
            continue
        doubtful = not once and not _CERTAIN.match(text, max(0, start - 2))
        message = f"“{word}”重复{'，疑为多字或者另一个词之误，请人工核对' if doubtful else ''}。"
        suggestion = f"“{found}”改为“{word}”；本应是另一个词的，改正。"
        yield slip(block, start, end, term=word, message=message, suggestion=suggestion, needs_review=doubtful)
