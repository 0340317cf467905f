"""The first section of a yearly report, and the five matters that it must speak of (国办公开办函〔2021〕30号)."""

import re
import unicodedata

MATTERS = {
    "主动公开": "主动公开|公开信息|发布信息|信息发布",
    "依申请公开": "依申请|申请公开|公开申请|申请件",
    "政府信息管理": "信息(?:资源)?管理|管理制度|审查|审核|三审|清理|动态调整|规范性文件|目录",
    "平台建设": "平台|网站|门户|专栏|公众号|新媒体|微博|微信|栏目",
    "监督保障": "监督|考核|评议|培训|保障|检查|问责",
}
_BEGINS = re.compile(r"一[、.,:](?:总体|总体工作)情况")
_ENDS = re.compile(r"二[、.,:].{0,4}主动公开")
_LEAST = 80
"""Characters: a shorter section lies in a picture, or says that there is nothing to say."""


def overlooked(text: str) -> tuple[str, ...] | None:
    """The matters that the section does not speak of; None where the section cannot be told apart or is too short."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    begins = list(_BEGINS.finditer(plain))
    ends = _ENDS.search(plain, begins[-1].end()) if begins else None
    section = plain[begins[-1].end() : ends.start()] if ends else ""
    if len(section) < _LEAST:
        return None
    return tuple(name for name, words in MATTERS.items() if not re.search(words, section))
