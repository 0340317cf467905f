"""Text that was read in the wrong encoding: its signs, and what it probably said."""

import re

# What the bytes 0x80–0x9F are in Windows' Latin alphabet, beside the control characters of ISO's.
_HIGH = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
_HIGH += "\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122"
# What the first two bytes of Chinese in UTF-8 (EF BC, E3 80, E4 B8 …) are in GBK: rare characters, all of them.
_FIRST = "".join(
    bytes((one, two)).decode("gb18030") for one in b"\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xef" for two in range(0x80, 0xC0)
)
SUSPECT = re.compile(
    f"[\ufffd锟斤烫屯&{_FIRST}\u00a1-\u00af\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u01dc\u0251\u0261\u3105-\u3129\ue000-\uf8ff]"
)
"""Characters of which every sign has one: the first look."""

GARBLED = re.compile(
    "(?P<lost>\ufffd+)"
    "|(?P<classic>锟斤拷?|斤拷锟?|烫烫烫+|屯屯屯+|ï»¿|(?:ï¿½)+)"
    "|(?P<entity>&(?:amp;)+(?:[a-zA-Z]{2,8};|#\\w{2,6};)|&(?:nbsp|amp|lt|gt|ldquo|rdquo|lsquo|rsquo|mdash|middot|hellip|ensp|emsp|quot);"
    "|&#(?:x[0-9a-fA-F]{2,5}|[0-9]{2,6});)"
    f"|(?P<gbk>(?:[{_FIRST}][^\x00-\x7f]{{2}}){{2,}}[^\x00-\x7f]*)"
    f"|(?P<latin>(?:[\u00c3-\u00ef][{_HIGH}]{{2}}){{2,}}|(?:[\u00a1-\u00fe]{{2}}){{3,}})"
    "|(?P<shifted>。[\u3105-\u3129\u0101-\u01dc\u00e0-\u00fc\u0251\u0261][\u2500-\u257f\u4e00-\u9fff][^\x00-\x7f]?)"
    "|(?P<private>(?<=[0-9\u4e00-\u9fff，、（])[\ue000-\uf8ff]+(?=[0-9\u4e00-\u9fff，。、）]))"
)
"""The signs. What `gbk`, `latin` and `shifted` match is only garbled if `restored` makes Chinese of it."""

UNSURE = frozenset({"gbk", "latin", "shifted"})
_READ_AS = (("gb18030", "utf-8"), ("cp1252", "utf-8"), ("cp1252", "gb2312"))
_COMMON = re.compile("[，。、；：“”（）《》\u4e00-\u9fff]")
_HEADING = re.compile("。（[一二三四五六七八九十０-９]")
_SHARE = 0.6


def restored(garbled: str) -> str:
    """The Chinese that `garbled` was before it was read in the wrong encoding, or ""."""
    for wrong, right in _READ_AS:
        text = _bytes(garbled, wrong).decode(right, "ignore")
        if text != garbled and _chinese(text) and len(text) * 3 >= len(garbled):
            return text
    return _one_byte_short(garbled)


def _bytes(garbled: str, wrong: str) -> bytes:
    """What it was read from. The five bytes that Windows' alphabet leaves out were kept as control characters."""
    if wrong != "cp1252":
        return garbled.encode(wrong, "ignore")
    return b"".join(one.encode("latin-1" if "\x80" <= one <= "\x9f" else wrong, "ignore") for one in garbled)


def _one_byte_short(garbled: str) -> str:
    """After 。 the first byte of a full-width bracket was lost and every character behind it is cut in two."""
    bytes_ = garbled.encode("gb18030", "ignore")
    full_stop = "。".encode("gb18030")
    text = bytes_.replace(full_stop, full_stop + b"\xa3", 1).decode("gb18030", "ignore")
    return text if _HEADING.match(text) else ""


def _chinese(text: str) -> bool:
    """Everyday characters for the most part."""
    everyday = [one for one in _COMMON.findall(text) if one.encode("gb18030")[0] < 0xD8]
    return bool(everyday) and len(everyday) >= _SHARE * len(text)
