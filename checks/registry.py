"""Finds rules and gatherers by looking into their folders; nothing is registered by hand."""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

import checks.gathering
import checks.rules
from checks.rule import LoadedRule


def _modules(package: ModuleType) -> list[ModuleType]:
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.ispkg)
    return [importlib.import_module(f"{package.__name__}.{name}") for name in names]


@cache
def rules() -> tuple[LoadedRule, ...]:
    """Every rule, by family and id. Raises ValueError when two folders hold the same id."""
    found: dict[str, LoadedRule] = {}
    for family in sorted(info.name for info in pkgutil.iter_modules(checks.rules.__path__) if info.ispkg):
        for module in _modules(importlib.import_module(f"checks.rules.{family}")):
            rule_id = module.__name__.rpartition(".")[2]
            if rule_id in found:
                raise ValueError(f"规则编号重复：{rule_id}（{family}、{found[rule_id].family}）")
            found[rule_id] = LoadedRule(rule_id, family, module.RULE, module.check)
    return tuple(found.values())


@cache
def gatherers() -> tuple[ModuleType, ...]:
    """Every gatherer: a module with `facts(page, context)` and `gather(survey, context)`.

    KEEP: its subjects are shown elsewhere too. DATED: its facts were read against the day and hold for it alone. What
    `gather` yields has a url; where that is no address to ask for, `asked_for` is, None for what no crawl asks for.
    """
    return tuple(_modules(checks.gathering))
