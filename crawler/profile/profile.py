"""A site's profile: what one office says about one of its sites. Every key is also a `--set key=value`."""

import math
import re
from datetime import date, datetime, timedelta
from typing import Annotated, Any

import ada_url
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from checks.reading.urls import is_web
from crawler.fetching.guard import AddressGuard


def _listed(value: Any) -> Any:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


Listed = Annotated[tuple[str, ...], BeforeValidator(_listed)]

_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class ColumnEntry(BaseModel):
    """A column the office declares: it always counts as one, and what is said here wins."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    url: str
    kind: str | None = None
    limit_days: int | None = Field(default=None, ge=1)
    unit: str = ""


class DutyEntry(BaseModel):
    """A unit that answers for a part of the site: what stands under these paths, or what these rules find."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    unit: str
    paths: Listed = ()
    rules: Listed = ()

    @field_validator("unit")
    @classmethod
    def _unit(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("应为单位名称")
        return value.strip()


class Profile(BaseModel):
    """One site; see docs/operations.md for every key.

    Times are seconds, resume_within is hours, max_body and attachment_size are bytes.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    start: str
    title: str = ""
    office: str = ""
    scope: Listed = ()
    allow_private: Listed = ()
    ca_bundle: str = ""
    proxy: str = ""
    connect_timeout: float = Field(default=10.0, gt=0, le=300)
    total_timeout: float = Field(default=30.0, gt=0, le=600)
    retries: int = Field(default=2, ge=0, le=10)
    max_body: int = Field(default=16 * 1024 * 1024, ge=1024)
    attachment_size: int = Field(default=20 * 1024 * 1024, ge=0, le=1024 * 1024 * 1024)
    max_redirects: int = Field(default=10, ge=1, le=50)
    concurrency: int = Field(default=8, ge=1, le=8)
    delay: float = Field(default=0.0, ge=0, le=60)
    trap_budget: int = Field(default=100, ge=10)
    max_pages: int = Field(default=0, ge=0)
    obey_robots: bool = True
    resume_within: float = Field(default=24.0, ge=0, le=24 * 30)
    stop_at: str = ""
    rebuilt: date | None = None
    alert_at: str = "MINOR"
    contact: str = ""
    tasks: str = ""
    catalogue: str = ""
    rectify_within: int = Field(default=10, ge=1, le=366)
    confirm_runs: int = Field(default=1, ge=1, le=10)
    column: tuple[ColumnEntry, ...] = ()
    duty: tuple[DutyEntry, ...] = ()
    rules: dict[str, dict[str, Any]] = {}

    @field_validator("start")
    @classmethod
    def _start(cls, value: str) -> str:
        if not is_web(value.lower()):
            raise ValueError("应为以 http:// 或 https:// 开头的网址")
        try:
            address = ada_url.URL(value)
        except ValueError as error:
            raise ValueError("不是有效的网址") from error
        if address.username or address.password:
            raise ValueError("网址中不能带用户名和密码")
        return address.href.partition("#")[0]

    @field_validator("stop_at")
    @classmethod
    def _stop_at(cls, value: str) -> str:
        if value and not _HOUR.fullmatch(value):
            raise ValueError("应为24小时制的时间，如 06:00")
        return value

    @field_validator("office")
    @classmethod
    def _office(cls, value: str) -> str:
        if value not in ("", "government", "department"):
            raise ValueError("应为 government（县级以上人民政府）或 department（政府部门），不写则按名称判断")
        return value

    @field_validator("alert_at")
    @classmethod
    def _alert_at(cls, value: str) -> str:
        if value not in ("VETO", "MAJOR", "MINOR", "NOTICE"):
            raise ValueError("应为 VETO、MAJOR、MINOR、NOTICE 之一")
        return value

    @field_validator("allow_private")
    @classmethod
    def _allow_private(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        try:
            AddressGuard(value)
        except ValueError as error:
            raise ValueError("应为IP地址、网段或“地址:端口”，多个用逗号分隔") from error
        return value

    def seconds_left(self, now: datetime) -> float:
        """Until the hour at which a crawl has to stop; endless when there is none. now: in the zone of that hour."""
        if not self.stop_at:
            return math.inf
        hour, minute = map(int, self.stop_at.split(":"))
        end = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return (end - now if end > now else end + timedelta(days=1) - now).total_seconds()
