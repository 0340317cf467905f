"""One command line, run to its exit code: whatever goes wrong is one clear sentence, in Chinese."""

import time
import traceback
from pathlib import Path

from typer._click.exceptions import ClickException
from typer.main import get_command

from crawler.application import application, mistake
from crawler.console import complain
from crawler.diskspace import no_room, unwritable
from crawler.errors import CommandEnded, Exit, Insisted
from crawler.logbook import keep_log, log, log_file
from crawler.profile.mistakes import ConfigurationMistake
from reports.store.errors import LedgerMisnamed, NotAllowed, NotInLedger, StoreError


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code; whatever goes wrong is one clear sentence on the error stream."""
    keep_log(None)
    began = time.monotonic()
    code, sentence = _outcome(arguments)
    if sentence:
        complain(sentence)
    log.info("结束：zicha %s，退出代码 %d，用时 %.1f 秒", " ".join(arguments), code, time.monotonic() - began)
    return code


def _outcome(arguments: list[str]) -> tuple[int, str]:
    """The exit code, and what the user must be told."""
    try:
        app = get_command(application(arguments[0] if arguments else ""))
        return int(app.main(arguments, prog_name="zicha", standalone_mode=False) or 0), ""
    except ClickException as error:
        return mistake(error)
    except (ConfigurationMistake, NotAllowed, NotInLedger, LedgerMisnamed) as error:
        return Exit.USAGE, str(error)
    except CommandEnded as error:
        log.warning("%s", error)
        return error.code, str(error)
    except StoreError as error:
        log.exception("台账读写出错")
        return Exit.INTERNAL, str(error)
    except Insisted as error:
        return error.code, str(error)
    except KeyboardInterrupt:
        return 130, ""
    except Exception as error:
        log.exception("没有完成")
        return Exit.INTERNAL, _unexpected(error)


def _unexpected(error: Exception) -> str:
    """A disk that takes no more is the user's matter; everything else is ours, and the log tells it in full."""
    if unwritable(error):
        kept = log_file()
        return no_room(Path(getattr(error, "filename", None) or (kept.parents[1] if kept else ".")))
    if isinstance(error, OSError):
        return f"读写文件失败：{error.filename or ''} {error.strerror or error}。请检查磁盘空间和文件夹权限后重试。"
    if log_file() is None:
        traceback.print_exception(error)
        return "程序内部错误，请把上面的内容反馈给开发者。"
    return f"程序内部错误（{type(error).__name__}），已采集和已记账的内容都在。详细情况见 {log_file()}，请一并反馈。"
