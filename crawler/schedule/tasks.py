"""What runs by itself and when: a quick inspection each night, a whole one a week, a visit every half hour."""

import hashlib
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from crawler.profile.source import Target
from crawler.workspace import Workspace

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FIRST, _NIGHT = 0, 5 * 60
"""Inspections begin between midnight and five, each site at its own minute, so that shared servers are spared."""
_EVERY = 30


@dataclass(frozen=True)
class Task:
    """One thing to be done at its time.

    id: letters, digits and hyphens; the same for the same site in the same workspace. command: program and arguments.
    days: of WEEKDAYS, by number from 0. hour: None for every hour. minutes: of the hour.
    """

    id: str
    title: str
    command: tuple[str, ...]
    days: tuple[int, ...]
    hour: int | None
    minutes: tuple[int, ...]
    quiet: bool = False


def tasks(workspace: Workspace, targets: Iterable[Target]) -> Iterator[Task]:
    """One visit for all sites together, so that they vouch for our network; two inspections for each."""
    root, sites = workspace.root.absolute(), list(targets)
    named = [_argument(workspace, target) for target in sites]
    place = ("--workspace", str(root))
    first = _number(str(root), _EVERY)
    visits = (*program(), "probe", *named, *place)
    yield Task(
        f"{office(root)}-probe", "定时访问首页", visits, tuple(range(7)), None, (first, first + _EVERY), quiet=True
    )
    if workspace.mail_settings.is_file():
        yield from _mail(root, place)
    for target, name in zip(sites, named, strict=True):
        hour, minute = divmod(_FIRST + _number(target.site, _NIGHT), 60)
        one = f"{office(root)}-{_digest(target.site)}"
        inspect = (*program(), "run", name)
        nightly, whole = (*inspect, "--since-last", *place), (*inspect, *place)
        yield Task(f"{one}-nightly", f"{target.site} 每晚增量检查", nightly, tuple(range(6)), hour, (minute,))
        yield Task(f"{one}-weekly", f"{target.site} 每周全面检查", whole, (6,), hour, (minute,))


def _mail(root: Path, place: tuple[str, ...]) -> Iterator[Task]:
    """What could not be sent is tried again each hour; the word of the week comes when the office opens."""
    minute = _number(f"{root} mail", 60)
    flush, pulse = (*program(), "mail", "flush", *place), (*program(), "mail", "heartbeat", *place)
    yield Task(f"{office(root)}-mail", "补发邮件和群通知", flush, tuple(range(7)), None, (minute,), quiet=True)
    yield Task(f"{office(root)}-heartbeat", "每周简报", pulse, (0,), 8, (minute // 2,))


def office(root: Path) -> str:
    """What the ids of all tasks of a workspace begin with. root: its absolute folder."""
    return f"zicha-{_digest(str(root))}"


def program() -> tuple[str, ...]:
    """How this very installation is called, from whatever folder."""
    beside = shutil.which("zicha", path=str(Path(sys.executable).parent))
    return (beside,) if beside else (sys.executable, "-P", "-m", "crawler")


def _argument(workspace: Workspace, target: Target) -> str:
    return target.site if (workspace.profiles / f"{target.site}.toml").is_file() else target.profile.start


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _number(text: str, below: int) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[-4:], "big") % below
