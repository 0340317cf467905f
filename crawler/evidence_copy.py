"""The body that an entry stands on, as text that nothing can execute: never the page itself."""

import hashlib
import html
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checks.findings import Excerpt
from checks.words.privacy.masking import masked
from checks.words.text import Block
from crawler.archive.kept import KeptRecord
from crawler.errors import CommandEnded, Exit
from crawler.inert import inert
from crawler.proof.document import Unreadable, read_document
from crawler.sandbox.sandbox import Sandbox

_PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>body{{max-width:50em;margin:2em auto;padding:0 1em;font-family:sans-serif;line-height:1.7}}
p{{overflow-wrap:anywhere}}mark{{background:#ffd54d}}.told{{color:#555;border-bottom:1px solid #bbb}}</style></head>
<body><div class="told">{told}</div>
{body}
</body></html>
"""


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a kept answer, leaked numbers masked. digest: SHA-256 of the answer as it was received."""

    record: KeptRecord
    digest: str
    blocks: tuple[Block, ...]

    def around(self, quoted: Excerpt | None) -> str:
        """The whole line in which the excerpt stands; "" when it is not there."""
        if quoted is None:
            return ""
        wanted = _plain(f"{quoted.before}{quoted.marked}{quoted.after}")
        return next((block.text for block in self.blocks if wanted and wanted in _plain(block.text)), "")


def body_of(record: KeptRecord) -> Body | None:
    """The text of an answer, attachments read in a child of their own; None where no answer was kept or it has none."""
    if record.answer is None:
        return None
    digest = hashlib.sha256(record.answer.body).hexdigest()
    try:
        with Sandbox() as sandbox:
            document = read_document(f"{record.fetch.url}.html", record.answer.body, sandbox)
    except Unreadable:
        return Body(record, digest, ())
    return Body(record, digest, tuple(Block(masked(block.text), place=block.place) for block in document.text.blocks))


def write_copy(body: Body, quoted: Excerpt | None, told: Sequence[str], target: Path) -> None:
    """Write the text to a file that is not there yet; its name says how: .txt or .html. Raises CommandEnded(2)."""
    if target.suffix.lower() not in (".txt", ".html"):
        raise CommandEnded(Exit.USAGE, f"--to 应为 .txt 或 .html 文件，实际为“{target.name}”。")
    write = _as_page if target.suffix.lower() == ".html" else _as_text
    try:
        with target.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(write(body, quoted, told))
    except FileExistsError:
        raise CommandEnded(Exit.USAGE, f"文件已经存在，没有改动：{target}。请换一个文件名。") from None
    except FileNotFoundError:
        raise CommandEnded(Exit.USAGE, f"没有这个文件夹：{target.parent}。") from None


def _as_text(body: Body, quoted: Excerpt | None, told: Sequence[str]) -> str:
    return "\n".join(inert(line) for line in (*told, "", *(block.text for block in body.blocks))) + "\n"


def _as_page(body: Body, quoted: Excerpt | None, told: Sequence[str]) -> str:
    """A page of our own: nothing of the original's markup is in it."""
    lines = "\n".join(f"<p>{_marked(block.text, quoted)}</p>" for block in body.blocks)
    heads = "".join(f"<p>{_escaped(line)}</p>" for line in told)
    return _PAGE.format(title=_escaped(body.record.fetch.url), told=heads, body=lines)


def _marked(text: str, quoted: Excerpt | None) -> str:
    """The excerpt's faulty characters marked, where the line holds them in their surroundings."""
    whole = f"{quoted.before}{quoted.marked}{quoted.after}" if quoted else ""
    start = text.find(whole) if whole else -1
    if not quoted or start < 0:
        return _escaped(text)
    begin = start + len(quoted.before)
    end = begin + len(quoted.marked)
    return f"{_escaped(text[:begin])}<mark>{_escaped(text[begin:end])}</mark>{_escaped(text[end:])}"


def _escaped(text: str) -> str:
    return html.escape(inert(text))


def _plain(text: str) -> str:
    return "".join(text.split())
