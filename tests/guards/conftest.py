"""What guards look at: the project's own files, read as text and never imported by path."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGES = ("crawler", "checks", "reports")
_NOT_OURS = {"__pycache__", "node_modules"}


class Sources:
    """The tree that is guarded."""

    def __init__(self, root: Path):
        self.root = root

    def modules(self, *folders: str) -> Iterator[tuple[str, str]]:
        """(path from the root, text) of every Python file below the folders, by default the three packages."""
        for folder in folders or PACKAGES:
            for path in sorted((self.root / folder).rglob("*.py")):
                yield path.relative_to(self.root).as_posix(), path.read_text("utf-8")

    def imports(self, *folders: str) -> Iterator[tuple[str, str]]:
        """(path from the root, dotted name) of everything imported, `from a import b` as both a and a.b."""
        for path, text in self.modules(*folders):
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Import):
                    yield from ((path, alias.name) for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    yield path, node.module
                    yield from ((path, f"{node.module}.{alias.name}") for alias in node.names)

    def files(self) -> Iterator[Path]:
        """Every file that belongs to the project: not what tools and runs leave behind."""
        for top in sorted(self.root.iterdir()):
            if top.is_file() and top.name != ".git":  # of a worktree it is a file
                yield top
            elif top.name in {*PACKAGES, "config", "tests", "docs", "deploy", "benchmarks", ".ci"}:
                yield from (path for path in sorted(top.rglob("*")) if path.is_file() and not _NOT_OURS & {*path.parts})

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")


@pytest.fixture(scope="session")
def sources(root: Path) -> Sources:
    return Sources(root)
