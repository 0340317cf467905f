"""One rule in full: what it says, on which ground, within which limits, and with which options here."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from checks.basis import Row
from checks.rule import LoadedRule
from checks.words.terms import TermRow
from crawler.declared import Declared
from crawler.profile.mistakes import ConfigurationMistake
from crawler.profile.profile import Profile
from reports.view.report import FAMILIES

CERTAINTY = {
    "S": "已核对原文",
    "S~": "只核对了一部分，引用前请与原文核对",
    "M-H": "没有见到原文，引用前请与原文核对",
    "M-M": "没有见到原文，默认不作为依据",
    "E": "本工具建议，不是文件规定",
}
_LIMITS = {
    "days": "期限{}天",
    "workdays": "期限{}个工作日",
    "warn": "到期前{}天提醒",
    "count": "达到{}个",
    "share": "达到比例{}",
    "points": "每处扣{}分",
    "since": "{}起施行",
    "until": "{}止",
}


def explanation(loaded: LoadedRule, declared: Declared, profile: Profile | None, today: date) -> dict[str, Any]:
    """As `zicha rules explain --json` prints it. profile: of the site whose options are told, None for the defaults.

    examples: of word rules, of the first row that has them: what fires, what does not. Raises ConfigurationMistake.
    """
    rule = loaded.rule
    return {
        "rule": loaded.id,
        "family": loaded.family,
        "severity": rule.severity.name,
        "title": rule.title,
        "why": rule.why,
        "fix": rule.fix,
        "basis": [_row(declared.rows[name], today) for name in rule.basis],
        "options": list(_options(loaded, profile)),
        "rows": len(_terms(loaded, declared, today)),
        "examples": next((_examples(row) for row in _terms(loaded, declared, today) if row.good_example), None),
    }


def lines(told: dict[str, Any], severity: str) -> Iterator[str]:
    """The same for people. severity: its Chinese name."""
    yield f"规则：{told['rule']}（{FAMILIES[told['family']]}，{severity}）"
    for key, heading in {"title": "问题", "why": "为什么", "fix": "怎么改"}.items():
        yield f"{heading}：{told[key]}"
    for row in told["basis"]:
        limits = f"（{'，'.join(row['limits'])}）" if row["limits"] else ""
        off = "" if row["in_force"] else "【今天不在有效期内或未启用】"
        number = f"（{row['number']}）" if row["number"] else ""
        yield f"依据：{row['id']} 《{row['document']}》{number}{row['clause']}：{row['text']}{limits}{off}"
        yield f"  可靠程度：{row['certainty']} {CERTAINTY[row['certainty']]}"
    for option in told["options"]:
        set_here = "" if option["value"] == option["default"] else f"，默认 {option['default']}"
        yield f"选项：{option['name']} = {option['value']}{set_here}"
    if told["rows"]:
        yield f"词条：启用{told['rows']}条，用 zicha terms list 查看"
    if told["examples"]:
        yield f"报：{told['examples']['fires']}"
        yield f"不报：{told['examples']['does_not']}"
    yield "界限，以及看不到什么：见《检查规则》（docs/checks.md）"


def _row(row: Row, today: date) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in ("id", "document", "number", "clause", "text", "certainty")}
    limits = [form.format(value) for name, form in _LIMITS.items() if (value := getattr(row, name)) is not None]
    return told | {"limits": limits, "in_force": row.in_force(today)}


def _options(loaded: LoadedRule, profile: Profile | None) -> Iterator[dict[str, Any]]:
    usual = loaded.rule.options()
    set_here = profile.rules.get(loaded.id, {}) if profile else {}
    try:
        here = loaded.rule.options(**set_here)
    except TypeError as error:
        raise ConfigurationMistake(f"站点配置 [rules.{loaded.id}]：选项不正确（{error}）。") from error
    for field in fields(usual):
        yield {
            "name": field.name,
            "value": _plain(getattr(here, field.name)),
            "default": _plain(getattr(usual, field.name)),
        }


def _terms(loaded: LoadedRule, declared: Declared, today: date) -> list[TermRow]:
    return [row for row in declared.reading(today).lexicons.rows.values() if row.rule == loaded.id]


def _examples(row: TermRow) -> dict[str, str]:
    return {"row": row.id, "fires": row.good_example, "does_not": row.bad_example}


def _plain(value: Any) -> Any:
    return value if isinstance(value, (bool, int, float, str)) else str(value)
