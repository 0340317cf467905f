"""Who may import what: the contracts of pyproject.toml, and what an import contract cannot say."""

import ast
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

IMPURE = [
    "scrapy",
    "twisted",
    "django",
    "requests",
    "urllib.request",
    "http",
    "ftplib",
    "smtplib",
    "socket",
    "sqlite3",
    "asyncio",
    "subprocess",
    "multiprocessing",
    "pydantic",
    "aiohttp",
    "threading",
]
POSIX_ONLY = {
    "fcntl",
    "resource",
    "pwd",
    "grp",
    "termios",
    "pty",
    "tty",
    "uvloop",
    "os.fork",
    "os.getuid",
    "signal.pthread_sigmask",
}


def test_the_import_contracts_are_kept(root):
    tool = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    done = subprocess.run([tool, "--no-cache"], cwd=root, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_checks_imports_nothing_that_reaches_outside(sources):
    impure = [
        f"{path}：{name}"
        for path, name in sources.imports("checks")
        if any(name == banned or name.startswith(f"{banned}.") for banned in IMPURE)
    ]
    assert not impure, impure


def test_what_only_posix_has_is_used_in_one_place_each(sources):
    places = defaultdict(set)
    for path, name in sources.imports():
        if name.split(".")[0] in POSIX_ONLY:
            places[name.split(".")[0]].add(path)
    for path, text in sources.modules():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Attribute) and (used := ast.unparse(node)) in POSIX_ONLY:
                places[used].add(path)
    assert not {name: sorted(paths) for name, paths in places.items() if len(paths) > 1}


def test_processes_are_started_by_spawn(sources):
    """The default differs between systems, and a forked child would inherit the parent's event loop and database."""
    wrong = []
    for path, text in sources.modules():
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            if (
                (called.endswith("get_context") and [ast.unparse(given) for given in node.args] != ["'spawn'"])
                or (called.split(".")[0] == "multiprocessing" and not called.endswith("get_context"))
                or (called == "ProcessPoolExecutor" and "mp_context" not in [word.arg for word in node.keywords])
            ):
                wrong.append(f"{path}：{ast.unparse(node)}")
    assert not wrong, wrong
    names = {name for _, name in sources.imports()}
    assert not names & {"multiprocessing.Process", "multiprocessing.Pool", "multiprocessing.Pipe"}
