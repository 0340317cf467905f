"""What single rules need beside config/: loaded only for those that the profile switches on."""

import importlib.util
from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from checks.words.corrector import Corrector
from crawler.profile.mistakes import ConfigurationMistake

GROUP = "zicha.text_corrector"
"""Entry points of this group are functions as `checks.words.corrector` describes them."""
_MODEL = Path(__file__).resolve().parent.parent / "config" / "ngram" / "official.npz.xz"


def language_model(options: Mapping[str, Any]) -> bytes | None:
    """The model's file if `unlikely_character` is on. Raises ConfigurationMistake without the extra it needs."""
    chosen = options.get("unlikely_character")
    if chosen is None or not chosen.on:
        return None
    if importlib.util.find_spec("numpy") is None:
        raise ConfigurationMistake(
            "站点配置 [rules.unlikely_character]：需要附加组件，请先在程序所在的文件夹安装："
            '.venv/bin/pip install ".[ngram]"。没有开始检查。'
        )
    return _model_bytes()


def text_corrector(options: Mapping[str, Any]) -> Corrector | None:
    """The one that `doubtful_passage` names. Raises ConfigurationMistake if it is not installed or does not load."""
    chosen = options.get("doubtful_passage")
    if chosen is None or not chosen.corrector:
        return None
    installed = {point.name: point for point in entry_points(group=GROUP)}
    where = f"站点配置 [rules.doubtful_passage]，项“corrector”：校对程序“{chosen.corrector}”"
    point = installed.get(chosen.corrector)
    if point is None:
        known = "、".join(sorted(installed)) or "无"
        raise ConfigurationMistake(f"{where}没有安装，已安装的：{known}。没有开始检查。")
    try:
        correct = point.load()
    except Exception as error:  # it is not our code
        raise ConfigurationMistake(f"{where}不能载入（{type(error).__name__}: {error}）。没有开始检查。") from error
    return Corrector(point.name, point.dist.version if point.dist else "", correct)


@cache
def _model_bytes() -> bytes:
    return _MODEL.read_bytes()
