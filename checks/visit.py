"""One timed visit of a home page: what a week of them says about a site, the evaluator's way."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Access(StrEnum):
    """What came of a visit; the value is what people read.

    Only the first two count. UNCLEAR: a firewall in the way, our own network down. UNTRIED: no such way in.
    """

    OPEN = "正常"
    FAILED = "打不开"
    UNCLEAR = "未能判定"
    UNTRIED = "未测"


class Network(StrEnum):
    """Whether our own network was in order during a visit."""

    FINE = "正常"
    UNKNOWN = "无法确认"
    DOWN = "不通"


@dataclass(frozen=True, slots=True)
class Visit:
    """One line of a site's log.

    at: when its round began, with offset; visits of one round (IPv4 and IPv6) share it. way: IPv4, IPv6 or 代理.
    address: the one that was connected, "" when none was. seconds: to the complete response, or until it was given up.
    """

    at: datetime
    url: str
    way: str
    access: Access
    network: Network
    address: str = ""
    seconds: float | None = None
    status: int | None = None
    reason: str = ""
