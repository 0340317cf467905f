"""Serve the demonstration site, inspect it like any other, and compare what was found with what is there."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from crawler.archive.archive import Archive
from crawler.declared import SHIPPED
from crawler.demo.expectation import Expectation
from crawler.demo.server import Server, serving
from crawler.demo.website import Website
from crawler.errors import CommandEnded, Exit
from crawler.profile.profile import Profile
from crawler.profile.source import Target
from crawler.run import RunResult, run
from crawler.workspace import Workspace
from reports.ledger.state import State
from reports.store.store import Store

FOLDER = SHIPPED / "demo"
PORTS = range(18080, 18100)
"""Tried in order. The ledger knows problems by their addresses, so a second demonstration must find the first port
again to be a second look at the same site; on another port it is another site, with a ledger of its own."""


@dataclass(frozen=True)
class Demonstration:
    """result: the run itself. differences: Chinese sentences, none when everything was found as expected."""

    result: RunResult
    differences: tuple[str, ...]


def demonstrate(workspace: Workspace, progress: Callable[[Mapping[str, int]], None]) -> Demonstration:
    """Inspect the demonstration site into a workspace. Raises CommandEnded when no port is free, or as `run` does."""
    site = Website(FOLDER)
    with serving(_server(site)) as server:
        site.port = server.port
        target = _target(server)
        result = run(workspace, target, progress)
    expected = Expectation.parse((FOLDER / "expected.toml").read_text("utf-8"), target.profile.start)
    with Store(workspace.database) as store:
        # Whatever a person has decided about an entry, it was found.
        entries = [entry for entry in store.entries(target.site, result.run.run) if entry.state != State.CLOSED]
    outcomes = _outcomes(Archive(workspace.run_folder(target.site, result.run.run)))
    incomplete = () if result.run.status == "ok" else (f"检查没有完成：{''.join(result.run.notes)}",)
    return Demonstration(result, (*incomplete, *expected.differences(entries, outcomes)))


def _server(site: Website) -> Server:
    for port in PORTS:
        with suppress(OSError):
            return Server(site, port)
    raise CommandEnded(Exit.INTERNAL, f"本机 {PORTS[0]} 至 {PORTS[-1]} 端口都被占用，不能运行示例网站。")


def _target(server: Server) -> Target:
    """A profile that waits less than usual: nothing here is slow but what shall be."""
    name = "demo" if server.port == PORTS[0] else f"demo-{server.port}"
    profile = Profile(start=server.url, connect_timeout=5, total_timeout=15, retries=1)
    return Target(name, profile)


def _outcomes(archive: Archive) -> dict[str, str]:
    try:
        return {fetch.url: fetch.outcome.value for fetch in archive.index.fetches()}
    finally:
        archive.close()
