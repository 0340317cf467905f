"""Configuration mistakes in Chinese: what, where, what was expected, and the nearest known key."""

import difflib
import re
from collections.abc import Iterable
from typing import get_args

from pydantic import BaseModel, ValidationError

_EXPECTED = {
    "missing": "缺少这一项",
    "string_type": "应为文字，须用英文双引号括起来",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "int_from_float": "应为整数",
    "float_parsing": "应为数字",
    "float_type": "应为数字",
    "bool_parsing": "应为 true 或 false",
    "bool_type": "应为 true 或 false",
    "tuple_type": '应为列表，例如 ["甲", "乙"]',
    "dict_type": "应为一个配置段",
    "greater_than": "应大于 {gt}",
    "greater_than_equal": "不能小于 {ge}",
    "less_than": "应小于 {lt}",
    "less_than_equal": "不能大于 {le}",
}
_FULL_WIDTH = "“”‘’：＝，［］（）　"


class ConfigurationMistake(Exception):
    """A configuration that cannot be used; the message is one Chinese sentence per mistake."""


def from_validation(error: ValidationError, where: str, text: str, model: type[BaseModel]) -> ConfigurationMistake:
    """where: the file or option; text: the file's content, to name lines; model: what it should have been."""
    sentences = []
    for item in error.errors():
        location = ".".join(str(part) for part in item["loc"])
        line = _line(text, item["loc"])
        sentences.append(f"{where}{line}：{location} {_expectation(item, _known(model, item['loc'][:-1]))}。")
    return ConfigurationMistake("\n".join(sentences))


def _known(model: type[BaseModel], section: tuple[str | int, ...]) -> list[str]:
    """The keys that may stand in a section: those of the model that is declared there."""
    for name in section:
        if isinstance(name, str) and name in model.model_fields:
            kinds = get_args(model.model_fields[name].annotation)
            model = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), model)
    return list(model.model_fields)


def from_syntax(error: ValueError, where: str, text: str) -> ConfigurationMistake:
    """A TOML file that cannot be read. Full-width punctuation is the usual cause and is named."""
    match = re.search(r"line (\d+), column (\d+)", str(error))
    lines = text.splitlines()
    number = min(int(match[1]), len(lines)) if match else len(lines)
    content = lines[number - 1] if lines else ""
    code = re.sub(r"\"[^\"]*\"|#.*", "", content)
    wrong = [sign for sign in _FULL_WIDTH if sign in code]
    hint = (
        f"这一行有中文标点 {' '.join(wrong)}，请改为英文标点"
        if wrong
        else "请检查引号、等号、方括号是否成对，文字是否用英文双引号括起来"
    )
    return ConfigurationMistake(
        f"{where} 第{number}行：文件格式不正确，无法读取。{hint}。\n  第{number}行内容：{content.strip()}"
    )


def unknown_key(key: str, where: str, known: Iterable[str]) -> ConfigurationMistake:
    return ConfigurationMistake(f"{where}：{_unknown(key, list(known))}。")


def _unknown(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    return f"没有“{key}”这一项" + (f"，是否想写“{near[0]}”" if near else f"，可用的有：{'、'.join(sorted(known))}")


def _expectation(item: dict, known: list[str]) -> str:
    kind = item["type"]
    if kind == "extra_forbidden":
        return _unknown(str(item["loc"][-1]), known)
    if kind == "value_error":
        return str(item["ctx"]["error"]) + _got(item)
    expected = _EXPECTED.get(kind, "填写不正确").format(**item.get("ctx", {}))
    return expected if kind == "missing" else expected + _got(item)


def _got(item: dict) -> str:
    return f"，现为 {item['input']!r}"


def _line(text: str, location: tuple) -> str:
    names = [part for part in location if isinstance(part, str)]
    if not text or not names:
        return ""
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"\s*\[*\s*(?:[\w.]+\.)?\"?{re.escape(names[-1])}\"?\s*[=\]]", line):
            return f" 第{number}行"
    return ""
