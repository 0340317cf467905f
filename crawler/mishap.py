"""When the crawl's own process fails: the log gets the whole story, the parent an exit code, the user a sentence."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crawler.diskspace import no_room, unwritable
from crawler.logbook import log

_FAILED, _NO_ROOM = 70, 74


@contextmanager
def ending_plainly() -> Iterator[None]:
    """In the child: no traceback on the user's terminal, also none of what is cleared away afterwards."""
    sys.unraisablehook = lambda left: log.error("%s", left.err_msg or "清理时出错", exc_info=left.exc_value)
    try:
        yield
    except Exception as error:
        log.exception("采集进程出错")
        sys.exit(_NO_ROOM if unwritable(error) else _FAILED)


def what_happened(code: int, folder: Path) -> str:
    """In the parent: the sentence for a child that ended with an exit code. folder: where it wrote."""
    if code == _NO_ROOM:
        return no_room(folder)
    if code < 0:
        why = f"被系统结束（信号 {-code}），可能是内存不足"
    else:
        why = f"异常结束（代码 {code}），详细情况见 logs/zicha.log"
    return f"采集进程{why}。已采集的内容保留在 {folder}，再运行同一条命令即接着做。"
