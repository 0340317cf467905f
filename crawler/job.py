"""One run as the commands handle it: where it is, what it is about, what it says of itself."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from crawler.archive.runfile import RunFile, load_run
from crawler.profile.profile import Profile
from crawler.profile.source import Target
from crawler.renewal.predecessor import predecessor_of
from crawler.renewal.scope import Scope
from crawler.spiders.plan import SUMMARY, CrawlPlan
from crawler.workspace import SHANGHAI, Workspace

_EVERYTHING = Scope()


def tool_version() -> str:
    try:
        return version("zicha")
    except PackageNotFoundError:
        return "0"


def user_agent(profile: Profile) -> str:
    """Who asks, as servers are told."""
    contact = f"; +{profile.contact}" if profile.contact else ""
    return f"Mozilla/5.0 (compatible; zicha/{tool_version()}{contact})"


@dataclass(frozen=True)
class Job:
    """One run of one site in one workspace."""

    workspace: Workspace
    profile: Profile
    run: RunFile

    @property
    def folder(self) -> Path:
        return self.workspace.run_folder(self.run.site, self.run.run)

    @property
    def today(self) -> date:
        """The run's day, also when it is judged or recorded later."""
        return datetime.fromisoformat(self.run.started).astimezone(SHANGHAI).date()

    @property
    def plan(self) -> CrawlPlan:
        """What the crawl process is told."""
        profile = self.profile
        shared = {name: getattr(profile, name) for name in CrawlPlan.__dataclass_fields__ if hasattr(profile, name)}
        return CrawlPlan(
            folder=self.folder,
            # Moments of a clock that was set back must not count as earlier or later than true ones.
            memory=self.folder / "memory.sqlite" if self.run.clock_behind else self.workspace.memory(self.run.site),
            logs=self.workspace.logs,
            user_agent=user_agent(profile),
            **shared,
        )

    def saved(self, **changes: object) -> "Job":
        """The same job, its run.json changed and written."""
        run = self.run.with_(**changes)
        run.save(self.folder)
        return replace(self, run=run)


def begin_or_resume(workspace: Workspace, target: Target, purpose: str, scope: Scope = _EVERYTHING) -> Job:
    """The run that a kill interrupted, if it is the same and young enough; else a new one.

    An interrupted run that is too old, or was begun otherwise, is closed as incomplete. purpose: run or crawl.
    """
    within = timedelta(hours=target.profile.resume_within)
    for name in workspace.runs(target.site)[:1]:
        left = load_run(workspace.run_folder(target.site, name))
        if left.closed:
            break
        age = datetime.now(SHANGHAI) - datetime.fromisoformat(left.started)
        now = (purpose, tool_version(), _remembered(target.profile), scope)
        same = (left.purpose, left.tool, dict(left.profile), Scope.from_json(left.scope)) == now
        if same and timedelta(0) <= age <= within:
            return Job(workspace, target.profile, left)
        _give_up(workspace, target.site, name)
    return begin(workspace, target, purpose, scope)


def begin(workspace: Workspace, target: Target, purpose: str = "run", scope: Scope = _EVERYTHING) -> Job:
    """A new run: its folder and its run.json."""
    now = datetime.now(SHANGHAI)
    latest = max(workspace.runs(target.site), default="")
    name = workspace.new_run(target.site, now)
    if latest > name:
        _give_up(workspace, target.site, latest)  # when its time comes, what it holds is old
    run = RunFile(
        run=name,
        clock_behind=latest if latest > name else "",
        site=target.site,
        start=target.profile.start,
        tool=tool_version(),
        started=now.isoformat(timespec="seconds"),
        profile=_remembered(target.profile),
        purpose=purpose,
        scope=scope.as_json(),
    )
    base = predecessor_of(workspace, run, scope, timedelta(hours=target.profile.resume_within))
    run = run.with_(base=base.run if base else "")
    job = Job(workspace, target.profile, run)
    run.save(job.folder)
    return job


def _give_up(workspace: Workspace, site: str, name: str) -> None:
    """An interrupted run that nobody goes on with is closed as incomplete."""
    folder = workspace.run_folder(site, name)
    left = load_run(folder)
    if not left.closed:
        left.with_(closed=True, status=left.status or "partial").save(folder)


def _remembered(profile: Profile) -> dict[str, object]:
    """The profile without the proxy, which may hold a password; as JSON would give it back."""
    return profile.model_dump(mode="json", exclude={"proxy"})


def reopen(workspace: Workspace, site: str, run: str, profile: Profile | None) -> Job:
    """An earlier run. profile: the site's present profile, else the one that it ran with."""
    found = load_run(workspace.run_folder(site, run))
    return Job(workspace, profile or Profile.model_validate(dict(found.profile)), found)


def collected(job: Job) -> bool:
    """The crawl ended, and not because somebody stopped it: there is nothing to go on with."""
    summary = job.folder / SUMMARY
    stopped = summary.exists() and json.loads(summary.read_text("utf-8"))["stopped"]
    return bool(job.run.finished) and not stopped


def crawled(job: Job) -> Job:
    """The crawl ended: say when."""
    return job.saved(finished=datetime.now(SHANGHAI).isoformat(timespec="seconds"))
