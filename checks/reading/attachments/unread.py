"""Why a file's text could not be read."""

from enum import StrEnum


class Unread(StrEnum):
    """A closed list. label: the reason as a reader is told it."""

    label: str

    def __new__(cls, value: str, label: str) -> "Unread":
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    SCANNED = "scanned", "只有图片，没有文字，需OCR识别或人工查看"
    GARBLED = "garbled", "字体没有注明文字编码，读不出文字，需OCR识别或人工查看"
    ENCRYPTED = "encrypted", "设有密码，无法打开"
    DAMAGED = "damaged", "文件损坏或不合格式"
    UNKNOWN = "unknown", "不是能够读取的格式"
    EXCESSIVE = "excessive", "内容过多，或压缩异常"
    SLOW = "slow", "解析超时"
    CRASHED = "crashed", "解析时内存不足或异常中断"
    LARGE = "large", "文件超过读取的大小（attachment_size）"
    UNFINISHED = "unfinished", "没有下载完"


class CannotRead(Exception):
    """Some or all of a file is not read; what was given before holds.

    detail: which part, in a reader's words (`第2页`, `压缩包内“名单.pdf”`), or "" for the whole.
    """

    def __init__(self, why: Unread, detail: str = ""):
        super().__init__(why, detail)
        self.why = why
        self.detail = detail
