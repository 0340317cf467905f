"""Where a profile comes from: a bare address, or a file in the workspace's sites folder; `--set` on top."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from crawler.profile.mistakes import ConfigurationMistake, from_syntax, from_validation, unknown_key
from crawler.profile.profile import Profile
from crawler.workspace import Workspace, site_name

SETTABLE = frozenset(Profile.model_fields) - {"column", "duty", "rules"}


@dataclass(frozen=True)
class Target:
    """A site to work on: its name in the workspace and its profile."""

    site: str
    profile: Profile


def load_target(target: str, workspace: Workspace, settings: Iterable[str] = ()) -> Target:
    """The profile that TARGET names. Raises ConfigurationMistake."""
    changes = dict(_setting(text) for text in settings)
    if "://" in target:
        return Target(site_name(target), _validated({"start": target} | changes, "网址", ""))
    path = workspace.profiles / f"{target}.toml"
    if not path.is_file():
        raise ConfigurationMistake(_no_profile(target, workspace))
    content, text = _read(path)
    return Target(target, _validated(content | changes, str(path), text))


def _read(path: Path) -> tuple[dict[str, Any], str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationMistake(
            f"{path}：无法读取，应为 UTF-8 编码的文本文件（{type(error).__name__}）。"
        ) from error
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        raise from_syntax(error, str(path), text) from error


def _validated(content: dict[str, Any], where: str, text: str) -> Profile:
    try:
        return Profile.model_validate(content)
    except ValidationError as error:
        raise from_validation(error, where, text, Profile) from error


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise ConfigurationMistake(f"--set {text}：应写成“键=值”，例如 --set delay=0.5。")
    if name.strip() not in SETTABLE:
        raise unknown_key(name.strip(), f"--set {text}", SETTABLE)
    return name.strip(), value.strip()


def _no_profile(target: str, workspace: Workspace) -> str:
    known = sorted(path.stem for path in workspace.profiles.glob("*.toml")) if workspace.profiles.is_dir() else []
    listed = f"现有站点配置：{'、'.join(known)}。" if known else "还没有任何站点配置。"
    hint = f"如果是网址，请写全，例如 http://{target}/；" if "." in target else ""
    missing = workspace.profiles / f"{target}.toml"
    return f"没有名为“{target}”的站点配置（{missing}）。{listed}{hint}新建配置用 zicha init 网址。"
