"""A document of ours bears the mark of a state secret, or says that it is not meant for the public.

Only the mark itself on a line of its own (机密★5年) is certain. What speaks of secrets, of their marks and of the law
on them is innocent; lines that keep a document inside ask a person.
"""

import re
from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.privacy.exposure import exposure
from checks.words.text import Block, Part, Text
from checks.words.views import squeezed

RULE = Rule(
    judges=Text,
    severity=Severity.VETO,
    title="出现密级或者内部文件标志",
    why="泄露国家秘密单项否决，并依法追究责任；内部文件公开，说明发布前没有保密审查。",
    fix="立即撤下，保留原件，报告本单位保密工作机构核实；确属可以公开的，去掉标志后再发布。",
    basis=("cn19.serious", "secrecy.35", "secrecy.22"),
)
_TERM = r"(?:长期|[0-9一二三四五六七八九十]+(?:年|个?月|天)|启用前|解密前)?"
_URGENT = r"(?:特急|特提|加急|平急|急件)?"
_SECRET = re.compile(rf"(?:密级[:：]?)?(?:\d{{6}}|№\d+)?(?:绝密|机密|秘密)[★☆]{_TERM}{_URGENT}(?:\d{{6}})?")
_LEVEL = re.compile(rf"(?:文件)?密级[:：](?:绝密|机密|秘密)(?:[★☆*]?{_TERM})?")
_BARE = re.compile(rf"[【\[]?(?:绝密|机密|秘密)(?:级|文件)?[】\]]?{_URGENT}")
_INSIDE = re.compile(
    r"[【\[(（]?(?:内部(?:资料|文件|材料|刊物|使用|参考|参阅)|(?:此件|本文件|本资料|本材料)?仅供内部(?:使用|参考|参阅|传阅|工作使用)"
    r"|(?:此件|本件)不(?:予)?公开(?:发布)?)"
    r"(?:[,，、;；!！]?(?:注意保存|妥善保管|不得外传|请勿外传|严禁外传|严禁翻印|不得翻印|禁止传播|注意保密))*[】\])）。!！]?"
)
_ALONE = re.compile(r"[【\[(（]?(?:内部(?:资料|材料|刊物|使用|参考|参阅)|保密资料)[】\])）]?")
_LESSON = re.compile(r"保密(?:法|知识|常识|教育|宣传|培训|条例|管理|工作)|定密|密级标志|公文格式|公文处理|国家秘密标志")
_HINT = re.compile("密|内部|公开")
_HEAD, _LONGEST = 15, 40


def check(text: Text, context: Context) -> Iterator[Finding]:
    told = False
    for row, block in enumerate(text.blocks):
        if told or len(block.text) > _LONGEST or not (mark := _mark(block, row)):
            continue
        told = True
        certain, meant = mark
        doubt = not certain or _lesson(text)
        yield exposure(
            text,
            meant,
            [(block, 0, len(block.text))],
            context,
            message=f"疑似出现{meant}，请人工核对。" if doubt else f"出现{meant}。",
            suggestion=RULE.fix,
            evidence=f"{meant}单独成行",
            severity=Severity.VETO if meant == _STATE_SECRET else Severity.MAJOR,
            doubt=doubt,
        )


_STATE_SECRET, _KEPT_INSIDE = "国家秘密标志", "不公开的标志"


def _mark(block: Block, row: int) -> tuple[bool, str] | None:
    """Whether it is certain, and what it is."""
    if not _HINT.search(block.text):
        return None
    line = squeezed(block.text).text
    if _SECRET.fullmatch(line):
        return True, _STATE_SECRET
    if block.part is Part.FRAME:
        return None
    if _LEVEL.fullmatch(line) or (row < _HEAD and _BARE.fullmatch(line)):
        return False, _STATE_SECRET
    if _INSIDE.fullmatch(line) and (row < _HEAD or not _ALONE.fullmatch(line)):
        return False, _KEPT_INSIDE
    return None


def _lesson(text: Text) -> bool:
    """It teaches how to keep secrets, so that it may show a mark."""
    return any(_LESSON.search(head) for head in (text.title, *(block.text for block in text.blocks[:_HEAD])))
