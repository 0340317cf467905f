"""What is wrong with a template that an office edited."""

import re
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path
from types import TracebackType

from jinja2 import TemplateSyntaxError, UndefinedError

_TAGS = re.compile(r"<[^>]+>")
_SHOWN = 60
_MISSING = re.compile(r"'([^']+)' is undefined|has no (?:attribute|element) '?([^']+?)'?$")
_SYNTAX = (
    (re.compile(r"Unexpected end of template|end of print statement"), "标记没有结束，for 要有 endfor，if 要有 endif"),
    (re.compile(r"unknown tag '(\w+)'"), "没有这种标记"),
    (re.compile(r"No filter named|No test named"), "没有这种处理方法"),
)
_ADVICE = "请用 WPS 改正，或者移走这个文件改用自带的模板。"


class BrokenTemplate(Exception):
    """A template that cannot be filled; the message says in Chinese which file, where, what, and what to do."""


def no_document(template: Path) -> BrokenTemplate:
    return BrokenTemplate(
        f"文书模板 {template} 不是有效的 Word 文档。请用 WPS 另存为 docx 格式，或者移走这个文件改用自带的模板。"
    )


def broken(template: Path, source: str, error: Exception, known: Collection[str]) -> BrokenTemplate:
    """source: what Jinja was given, one paragraph a line. known: the names that the document offers."""
    return BrokenTemplate(f"文书模板 {template}{_place(source, error)}：{_fault(error, known)}。{_ADVICE}")


def _fault(error: Exception, known: Collection[str]) -> str:
    text = str(error)
    if isinstance(error, UndefinedError) and (found := _MISSING.search(text)):
        name = found[1] or found[2]
        near = get_close_matches(name, known, 1, 0.5)
        return f"没有“{name}”这一项" + (f"，是否想写“{near[0]}”" if near else f"，可用的有：{'、'.join(known)}")
    if isinstance(error, TemplateSyntaxError):
        return next((told for pattern, told in _SYNTAX if pattern.search(text)), "标记写得不完整或者有错字")
    return f"标记不能计算（{type(error).__name__}）"


def _place(source: str, error: Exception) -> str:
    line = error.lineno if isinstance(error, TemplateSyntaxError) else _line(error.__traceback__)
    lines = source.split("\n")
    if not line or line > len(lines):
        return ""
    text = _TAGS.sub("", lines[line - 1]).strip()
    return f"，“{text[:_SHOWN]}”这一段" if text else ""


def _line(trace: TracebackType | None) -> int:
    """The line of the template that was being filled; 0 when it was none."""
    line = 0
    while trace:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
