"""zicha-data/logs/zicha.log: when runs began and how they ended, and what stands behind a sentence on the terminal.

It never grows beyond its cap, and it never stops a run: where it cannot be written, nothing is written.
"""

import logging
import re
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from zoneinfo import ZoneInfo

from checks.words.privacy.masking import masked
from crawler.inert import inert
from crawler.redaction import redacted

NAME = "zicha.log"
LARGEST, KEPT = 1_000_000, 5
"""Bytes of one file, and how many older files stay beside it."""
_LONGEST = 20_000
_ZONE = ZoneInfo("Asia/Shanghai")
_SECRET = re.compile(r"(?<=://)[^/\s]*@")
_LEVELS = {"INFO": "记录", "WARNING": "注意", "ERROR": "错误", "CRITICAL": "错误"}

log = logging.getLogger("zicha")
"""Where everything of ours is told; without a logbook it goes nowhere."""
log.addHandler(logging.NullHandler())


def keep_log(folder: Path | None) -> None:
    """From now on this process writes to zicha.log in a folder, made when the first line is. None: to no file."""
    for old in [handler for handler in logging.root.handlers if isinstance(handler, _Logbook)]:
        logging.root.removeHandler(old)
        old.close()
    if folder is not None:
        log.setLevel(logging.INFO)
        logging.root.addHandler(_Logbook(folder / NAME))


def log_file() -> Path | None:
    """Where this process writes, or None."""
    kept = (handler for handler in logging.root.handlers if isinstance(handler, _Logbook))
    return next((Path(handler.baseFilename) for handler in kept), None)


class _Logbook(RotatingFileHandler):
    """Of ourselves everything, of the libraries below us only what went wrong."""

    def __init__(self, path: Path):
        super().__init__(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", errors="replace", delay=True)
        self.setFormatter(_Plain())
        self.addFilter(lambda record: record.name == log.name or record.levelno >= logging.ERROR)

    def _open(self):
        path = Path(self.baseFilename)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            raise OSError(f"no file: {path}")  # a pipe would wait for a reader
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        """The disk is full or the folder is not ours; the inspection goes on without a log."""


class _Plain(logging.Formatter):
    """One line a record; what follows of a failure is indented, so that no text can pass for a record of its own."""

    def format(self, record: logging.LogRecord) -> str:
        told = record.getMessage()
        if record.exc_info:
            told += "\n" + self.formatException(record.exc_info)
        first, *rest = masked(_SECRET.sub("***@", redacted(told)))[:_LONGEST].splitlines() or [""]
        at = datetime.fromtimestamp(record.created, _ZONE).isoformat(timespec="seconds")
        head = f"{at} {record.process} {_LEVELS.get(record.levelname, '')} {inert(first)}"
        return "\n".join((head, *(f"  | {inert(line)}" for line in rest)))
