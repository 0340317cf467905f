"""The real command line in a process of its own."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crawler.commandline import run
from tests.website.sockets import peak, processes

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 60
"""Seconds after which a command has hung."""


@dataclass(frozen=True)
class Ended:
    """How a command ended. memory: kilobytes that its greediest process held at most, where that was watched."""

    code: int
    out: str
    err: str
    memory: int = 0

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def json_lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Zicha:
    """Runs commands in `folder`, where its workspace `zicha-data` is."""

    folder: Path

    @property
    def workspace(self) -> Path:
        return self.folder / "zicha-data"

    def __call__(self, *arguments: str | Path, **manner: Any) -> Ended:
        """manner: as for `start`."""
        process = self.start(*arguments, **manner)
        out, err = process.communicate(timeout=LONGEST)
        return Ended(process.returncode, out, err)

    def watched(self, *arguments: str | Path) -> Ended:
        """The same for a long command, with an eye on its memory."""
        process = self.start(*arguments)
        most = 0
        while True:
            try:
                out, err = process.communicate(timeout=0.2)
            except subprocess.TimeoutExpired:
                most = max(most, *(peak(member) for member in processes(process.pid)))
            else:
                return Ended(process.returncode, out, err, most)

    def start(self, *arguments: str | Path, under: Sequence[str] = (), **more: Any) -> subprocess.Popen[str]:
        """The command in a session of its own, so that a signal can be sent to it and its children.

        under: a command that runs ours (strace, faketime). more: for Popen; env adds to the environment.
        """
        env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"} | more.pop("env", {})
        return subprocess.Popen(
            [*under, sys.executable, "-m", "crawler", *map(str, arguments)],
            cwd=self.folder,
            env=env,
            **more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def entries(self) -> list[dict[str, Any]]:
        """The ledger of the only site, but for the tags that the pages of a bare test site do not have."""
        return [entry for entry in self.listed("ledger", "list").json if entry["rule"] != "missing_meta"]

    def run_file(self) -> dict[str, Any]:
        """What the newest run of the only site says of itself."""
        return json.loads(max(self.workspace.glob("runs/*/*/run.json")).read_text("utf-8"))

    def outcomes(self) -> dict[str, str]:
        """What came of each link, by address."""
        return {row["url"]: row["outcome"] for row in self.listed("links").json_lines}

    def listed(self, *arguments: str) -> Ended:
        """What a listing says as JSON; in this process, since looking on costs more than the test itself."""
        stream = io.StringIO()
        with contextlib.redirect_stdout(stream):
            code = run([*arguments, "--json", "--workspace", str(self.workspace)])
        return Ended(code, stream.getvalue(), "")

    def files(self) -> dict[str, bytes]:
        """Everything in the workspace."""
        found = self.workspace.rglob("*") if self.workspace.exists() else ()
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found if path.is_file()}
