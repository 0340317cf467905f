"""zicha proof: judge files before they are published."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from checks.context import Context
from crawler import console, selection
from crawler.declared import load_declared, ruleset_digest
from crawler.errors import CommandEnded, Exit
from crawler.proof.document import LARGEST, Document, Unreadable, read_document
from crawler.proof.proofread import Proof, proofread
from crawler.proof.reviews import STEPS, keep_review
from crawler.proof.telling import tell
from crawler.sandbox.sandbox import Sandbox
from crawler.workspace import Workspace, today

_STDIN = "-"
_NAMED = "标准输入"

FilesArgument = Annotated[
    list[str] | None, typer.Argument(help="要审读的文件，- 为标准输入。", metavar="文件…", show_default=False)
]


def command(
    files: FilesArgument = None,
    everything: Annotated[bool, typer.Option("--all", help="拿不准的也逐条列出。", metavar=" ")] = False,
    review: Annotated[
        str | None, typer.Option(help="审读人姓名；在 reviews.csv 留下一条审读记录。", metavar="姓名")
    ] = None,
    step: Annotated[str, typer.Option(help=f"审读的环节：{'、'.join(STEPS)}。", metavar="环节")] = STEPS[0],
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """审读还没有发布的文件，规则与检查网页相同。"""
    place = Workspace(workspace) if workspace == selection.HERE or review else selection.existing(workspace)
    _require(step, review)
    context = load_declared(place).reading(today())
    names = files or _piped()
    proofs = list(_proofs(names, context))
    _tell(proofs, everything, as_json)
    for proof in proofs if review else ():
        keep_review(place, proof, step, review, ruleset_digest(context))
    whole = len(proofs) == len(names) and not any(proof.doubts for proof in proofs)
    raise typer.Exit(_code(proofs, whole))


def _proofs(names: Iterable[str], context: Context) -> Iterator[Proof]:
    """What cannot be read is named, and the others go on."""
    with Sandbox() as sandbox:
        for name in names:
            try:
                proof = proofread(_document(name, sandbox), context)
            except Unreadable as error:
                console.complain(f"{name}：没有审读，{error}。")
                continue
            for doubt in proof.doubts:
                console.complain(f"{proof.document.name}：{doubt}")
            yield proof


def _require(step: str, review: str | None) -> None:
    if step not in STEPS:
        raise CommandEnded(Exit.USAGE, f"--step 应为{'、'.join(STEPS)}之一，实际为“{step}”。")
    if review is not None and not review.strip():
        raise CommandEnded(Exit.USAGE, "--review 须写明审读人的姓名。")


def _piped() -> list[str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise CommandEnded(Exit.USAGE, "请写明要审读的文件，或用 - 表示标准输入。")
    return [_STDIN]


def _document(name: str, sandbox: Sandbox) -> Document:
    try:
        if name == _STDIN:
            return read_document(_NAMED, sys.stdin.buffer.read(LARGEST + 1), sandbox)
        with Path(name).open("rb") as stream:
            return read_document(name, stream.read(LARGEST + 1), sandbox)
    except IsADirectoryError:
        raise Unreadable("这是文件夹，请写明其中的文件") from None
    except FileNotFoundError:
        raise Unreadable("没有这个文件") from None
    except OSError as error:
        raise Unreadable(f"无法读取（{error.strerror or error}）") from None


def _tell(proofs: list[Proof], everything: bool, as_json: bool) -> None:
    slips = [slip for proof in proofs for slip in proof.slips]
    if as_json:
        console.print_json_lines(slip.row() for slip in slips)
    else:
        tell(slips, len(proofs), everything)


def _code(proofs: list[Proof], whole: bool) -> int:
    if not whole:
        return Exit.INCOMPLETE
    return Exit.NEW_FINDINGS if any(slip.certain for proof in proofs for slip in proof.slips) else Exit.NOTHING_NEW
