"""What ends a command early, with its exit code; the message is for the user."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes, documented in docs/operations.md."""

    NOTHING_NEW = 0
    NEW_FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3
    INTERNAL = 4
    BUSY = 75


class Insisted(BaseException):
    """Asked twice to end: now, and where it stands. No Exception, so that nobody takes it for a fault and goes on.

    code: 130 or 143.
    """

    def __init__(self, code: int):
        super().__init__("已立即停止，没有记账。已采集的内容保留，再运行同一条命令即接着做。")
        self.code = code


class CommandEnded(Exception):
    """A command cannot go on. code: its exit code; the message: one or more Chinese sentences."""

    def __init__(self, code: int, message: str):
        super().__init__(message)
        self.code = code
