"""`make bench`: the table of docs/performance.md. Fast tools on a large site, slow ones beside ours on a small one.

Tools take turns, round after round, so that a busy minute hits all of them. What is not installed is left out.
"""

import argparse
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measure import Measured, measure
from benchmarks.nginx import requests_so_far, serving
from benchmarks.site import write_site
from benchmarks.tools import TOOLS, Place, Tool

_HEADINGS = [
    "工具",
    "用时（秒，中位）",
    "最短至最长",
    "CPU（秒）",
    "每页CPU（毫秒）",
    "内存峰值（MB）",
    "请求数",
    "失效链接",
    "误报",
    "用时为 lychee 的",
    "备注",
]
_MEASURE = "lychee"


@dataclass(frozen=True)
class Turn:
    """One run of one tool. found, false: dead links that are there, and that are not; None when it did not say."""

    measured: Measured
    requests: int
    found: int | None
    false: int | None


def compare(folder: Path, tools: Iterable[Tool], rounds: int, limit: float, port: int) -> dict[str, list[Turn]]:
    """Let the tools take turns on the site in `folder`."""
    turns: dict[str, list[Turn]] = {}
    with serving(folder, port) as start, TemporaryDirectory() as scratch:
        dead = {start.rstrip("/") + path for path in json.loads((folder / "truth.json").read_text())["dead"]}
        urls = Path(scratch, "urls.txt")
        urls.write_text("".join(start.rstrip("/") + path for path in (folder / "urls.txt").open()))
        for number in range(rounds):
            for tool in tools:
                at = Place(start, urls, Path(scratch, "turn"))
                at.folder.mkdir()
                turns.setdefault(tool.name, []).append(_turn(tool, at, dead, limit))
                shutil.rmtree(at.folder)
                _say(f"第{number + 1}轮 {tool.name}：{turns[tool.name][-1].measured.wall:.1f} 秒")
    return turns


def _turn(tool: Tool, at: Place, dead: set[str], limit: float) -> Turn:
    before = requests_so_far(at.start)
    measured = measure(tool.command(at), at.output, limit)
    requests = requests_so_far(at.start) - before - 1
    try:
        told = tool.dead(at)
    except (OSError, ValueError, KeyError, StopIteration):
        return Turn(measured, requests, None, None)
    return Turn(measured, requests, len(told & dead), len(told - dead))


def table(turns: dict[str, list[Turn]], truth: dict) -> str:
    """A Markdown table, one row a tool."""
    pages, dead = truth["pages"], len(truth["dead"])
    lines = [f"| {' | '.join(_HEADINGS)} |", "|---" * len(_HEADINGS) + "|"]
    walls = {name: median(turn.measured.wall for turn in taken) for name, taken in turns.items()}
    for name, taken in turns.items():
        times = [turn.measured.wall for turn in taken]
        cpu = median(turn.measured.cpu for turn in taken)
        whole = all(turn.measured.finished for turn in taken)
        ratio = f"{walls[name] / walls[_MEASURE]:.2f} 倍" if _MEASURE in walls and whole else "—"
        cells = [
            name,
            f"{walls[name]:.1f}",
            f"{min(times):.1f}–{max(times):.1f}",
            f"{cpu:.1f}",
            f"{cpu / pages * 1000:.2f}" if whole else "—",
            f"{median(turn.measured.memory for turn in taken) / 1e6:.0f}",
            f"{median(turn.requests for turn in taken):.0f}",
            f"{_least(turn.found for turn in taken)}/{dead}",
            str(_most(turn.false for turn in taken)),
            ratio,
            "" if whole else "到时间上限，未完成",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _least(values: Iterable[int | None]) -> int | str:
    known = list(values)
    return "—" if None in known else min(known)


def _most(values: Iterable[int | None]) -> int | str:
    known = list(values)
    return "—" if None in known else max(known)


def _say(text: str) -> None:
    print(text, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000, help="the large site; 0: none")
    parser.add_argument("--small", type=int, default=2_000, help="the site for all tools; 0: none")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=120, help="seconds a turn may take")
    parser.add_argument("--port", type=int, default=18990)
    parser.add_argument("--only", default="", help="tools whose name contains one of these, by comma")
    wanted = parser.parse_args()
    chosen = [tool for tool in TOOLS if any(part in tool.name for part in wanted.only.split(","))]
    for tool in chosen:
        if not tool.available:
            _say(f"没有安装 {tool.needs}，不参加比较。")
    present = [tool for tool in chosen if tool.available]
    plans = (
        (wanted.pages, wanted.rounds, [tool for tool in present if not tool.slow]),
        (wanted.small, 1, present),
    )
    tables = []
    for pages, rounds, tools in plans:
        if pages and tools:
            with TemporaryDirectory() as folder:
                write_site(Path(folder), pages)
                truth = json.loads(Path(folder, "truth.json").read_text())
                turns = compare(Path(folder), tools, rounds, wanted.limit, wanted.port)
            tables.append(f"{truth['pages']} 页，{rounds} 轮\n\n{table(turns, truth)}")
    _say("\n" + "\n\n".join(tables))


if __name__ == "__main__":
    main()
