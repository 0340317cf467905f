"""mail.toml: how an office sends mail, and who is told of what."""

import re
import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from crawler.profile.mistakes import ConfigurationMistake, from_syntax, from_validation
from crawler.profile.profile import Listed

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", re.ASCII)
_HOST = re.compile(r"[A-Za-z0-9.:-]+", re.ASCII)
SECURITIES = ("ssl", "starttls", "none")
WEBHOOKS = {"wecombot": "企业微信", "dingtalk": "钉钉", "feishu": "飞书"}


def is_address(text: str) -> bool:
    """Plain ASCII, one address and nothing beside it: it goes into a header and into a command to the server."""
    return bool(_ADDRESS.fullmatch(text)) and len(text) <= 254


def _address(value: str) -> str:
    if value and not is_address(value):
        raise ValueError("应为邮箱地址，如 zicha@example.gov.cn")
    return value


def _addresses(value: tuple[str, ...]) -> tuple[str, ...]:
    for address in value:
        if not is_address(address):
            raise ValueError('应为邮箱地址的列表，如 ["fgk@example.gov.cn"]')
    return tuple(dict.fromkeys(value))


def _host(value: str) -> str:
    if value and not _HOST.fullmatch(value):
        raise ValueError("应为主机名，如 mail.example.gov.cn")
    return value


def _security(value: str) -> str:
    if value not in SECURITIES:
        raise ValueError(f"应为 {'、'.join(SECURITIES)} 之一")
    return value


def _webhooks(value: tuple[str, ...]) -> tuple[str, ...]:
    if set(value) - WEBHOOKS.keys():
        raise ValueError(f"应为 {'、'.join(WEBHOOKS)}")
    return tuple(dict.fromkeys(value))


Addresses = Annotated[Listed, AfterValidator(_addresses)]


class MailSettings(BaseModel):
    """One office; see docs/operations.md for every key. timeout is seconds, attachment_size bytes, run_within days.

    port 0: the usual one of the security. No password: it comes from elsewhere.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    host: Annotated[str, AfterValidator(_host)] = ""
    port: int = Field(default=0, ge=0, le=65535)
    security: Annotated[str, AfterValidator(_security)] = "ssl"
    user: str = ""
    sender: Annotated[str, AfterValidator(_address)] = ""
    ca_bundle: str = ""
    timeout: float = Field(default=30.0, gt=0, le=300)
    to: Addresses = ()
    attachment_size: int = Field(default=10 * 1024 * 1024, ge=0)
    run_within: int = Field(default=2, ge=1, le=366)
    webhooks: Annotated[Listed, AfterValidator(_webhooks)] = ()
    sites: dict[str, Addresses] = {}
    units: dict[str, Addresses] = {}


def load_mail_settings(path: Path) -> MailSettings | None:
    """None where there is no such file. Raises ConfigurationMistake."""
    if not path.is_file():
        return None
    try:
        text = path.read_text("utf-8-sig")
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise from_syntax(error, str(path), text) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationMistake(
            f"{path}：无法读取，应为 UTF-8 编码的文本文件（{type(error).__name__}）。"
        ) from error
    try:
        settings = MailSettings.model_validate(content)
    except ValidationError as error:
        raise from_validation(error, str(path), text, MailSettings) from error
    if lacking := _lacking(settings):
        raise ConfigurationMistake(f"{path}：{lacking}。")
    return settings


def _lacking(settings: MailSettings) -> str:
    """What does not go together, or ""."""
    told = settings.to or settings.sites or settings.units
    if not told and not settings.webhooks:
        return "没有收件人，请写 to、units 或 webhooks"
    if told and not (settings.host and settings.sender):
        return "写了收件人的，还要写邮件服务器 host 和发件地址 sender"
    if settings.user and settings.security == "none":
        return "security 为 none 时不能写 user：密码会不加密地传送"
    if settings.ca_bundle and not Path(settings.ca_bundle).is_file():
        return f"没有找到 ca_bundle 所指的根证书文件 {settings.ca_bundle}"
    return ""
