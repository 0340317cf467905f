"""A document judged: every fault wherever it stands, in the order of reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.context import Context
from checks.findings import Finding, Severity
from checks.proofreading import read_through
from checks.words.legible import legible
from crawler.proof.document import Document


@dataclass(frozen=True, slots=True)
class Slip:
    """One fault in a document. start, end: characters, counted as `Document.starts`; None for the whole document."""

    file: str
    place: str
    start: int | None
    end: int | None
    finding: Finding

    @property
    def certain(self) -> bool:
        """What somebody has to mend, and no matter of taste."""
        return not self.finding.needs_review and self.finding.severity >= Severity.MINOR

    @property
    def folded(self) -> bool:
        """A mere suspicion; a doubt about something grave, such as a set phrase, is shown all the same."""
        return self.finding.needs_review and self.finding.severity <= Severity.MINOR

    @property
    def text(self) -> str:
        """The characters at fault, masked where they may not be repeated."""
        return self.finding.excerpt.marked if self.finding.excerpt else ""

    def row(self) -> dict[str, Any]:
        """As `zicha proof --json` prints it."""
        found = self.finding
        return {
            "file": self.file,
            "place": self.place,
            "rule": found.rule,
            "severity": found.severity.name,
            "needs_review": found.needs_review,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "suggestion": found.suggestion,
            "reason": found.message,
            "excerpt": str(found.excerpt or ""),
        }


@dataclass(frozen=True, slots=True)
class Proof:
    """What judging a document gave. doubts: Chinese sentences on what could not be judged."""

    document: Document
    slips: tuple[Slip, ...]
    doubts: tuple[str, ...]


def proofread(document: Document, context: Context) -> Proof:
    """Judge one document by the rules about words."""
    answers, blocks = read_through(document.text, context)
    pairs = zip(answers.findings, blocks, strict=True)
    slips = [_slip(document, found, block) for found, block in pairs]
    slips.sort(key=lambda slip: (slip.start or 0, slip.end or 0))
    doubts = [f"规则 {failed.rule} 运行出错，没有检查：{failed.error}。" for failed in answers.failures]
    if document.unread:
        doubts.append(f"没有全部读取：{document.unread}。")
    if not legible("\n".join(block.text for block in document.text.blocks)):
        doubts.append("文字多为乱码或外文，没有逐句检查。")
    return Proof(document, tuple(slips), tuple(doubts))


def _slip(document: Document, found: Finding, block: int | None) -> Slip:
    place = next((place.text for place in found.places), "")
    start, end = next(_spans(document, found, block), (None, None))
    return Slip(document.name, place, start, end, found)


def _spans(document: Document, found: Finding, block: int | None) -> Iterator[tuple[int, int]]:
    """Where it stands in the document; a finding about the whole of it stands where its excerpt does."""
    if block is not None and found.span:
        start, end = found.span
        yield document.starts[block] + start, document.starts[block] + end
    elif excerpt := found.excerpt:
        quoted = f"{excerpt.before}{excerpt.marked}{excerpt.after}"
        for number, held in enumerate(document.text.blocks):
            if (at := held.text.find(quoted)) >= 0:
                start = document.starts[number] + at + len(excerpt.before)
                yield start, start + len(excerpt.marked)
