"""The name of a document as titles bear it: without its issuer's shell, so that an interpretation's title finds it."""

import re
import unicodedata
from collections.abc import Iterator

_MARKS = re.compile(r"[\s《》〈〉<>“”\"'‘’「」、，,。:;!?·—_-]+")
_NUMBER = re.compile(r"\([^()]*[〔\[(]?(?:19|20)\d\d[〕\])]?[^()]*号\)$")
_SHELL = re.compile(
    r"关于(?:重新)?(?:印发|发布|公布|颁布|转发)(?:实施)?(?P<inner>.{4,}?)的?(?:通知|公告|通告|决定|函|批复|令)(?:的通知)*$"
)
_ISSUER = re.compile(
    r"(?:[\u4e00-\u9fff]{1,38}(?:政府|办公室|办公厅|委员会|委|局|厅|部|院|中心|办|县|市|省|区|州|盟|旗|乡|镇|街道))?(?:关于)?"
)
_LEADING = re.compile(
    r"^(?:【[^】]{0,12}】|\[[^\]]{0,12}\]|一图(?:读懂|看懂)|一文(?:读懂|看懂)|图解|图说|动漫|视频"
    r"|(?:政策|文件|文字|图文|图片|视频|专家)*(?:解读|问答)|[:：|丨｜\s—-]|关于)+"
)
_TRAILING = re.compile(
    r"的?(?:相关)?(?:政策|文件|文字|图文|图片|视频|专家|部门)*(?:解读|图解|问答)(?:材料|稿|说明|方案)?[\s\d一二三四五六七八九十]*(?:\([^)]{0,12}\))?$"
)
_SHORTEST, _LONGEST = 6, 300


def named(title: str) -> tuple[str, ...]:
    """The cores of the names in the title's outermost 《》; without any, of the title without the words around it."""
    plain = unicodedata.normalize("NFKC", title[:_LONGEST])
    found = [core(name) for name in _bracketed(plain)]
    if not found:
        found = [core(_TRAILING.sub("", _LEADING.sub("", plain.strip())))]
    return tuple(name for name in dict.fromkeys(found) if len(name) >= _SHORTEST)


def core(title: str) -> str:
    """A title without marks, 文号 and 关于印发……的通知."""
    text = unicodedata.normalize("NFKC", title[:_LONGEST])
    text = _MARKS.sub("", _NUMBER.sub("", "".join(text.split())))
    while match := _SHELL.search(text):
        text = match["inner"]
    return text


def same(one: str, other: str) -> bool:
    """Two cores name one document: they are equal, or only one of them names the issuer before it."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or not long.endswith(short):
        return False
    return _ISSUER.fullmatch(long.removesuffix(short)) is not None


def _bracketed(text: str) -> Iterator[str]:
    depth, start = 0, 0
    for place, char in enumerate(text):
        if char == "《":
            start = start if depth else place + 1
            depth += 1
        elif char == "》" and depth:
            depth -= 1
            if not depth:
                yield text[start:place]
