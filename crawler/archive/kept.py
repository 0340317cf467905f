"""Reading back what an entry stands on."""

import json
from dataclasses import dataclass
from pathlib import Path

from checks.artifacts import Fetch, Outcome
from checks.reading.responses import Answer
from crawler.archive.evidence import rows
from crawler.archive.packing import members
from crawler.archive.records import RecordReader

_END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """What came of asking for one address. file, offset: where the record lies. answer: None where none was kept."""

    file: Path
    offset: int
    fetch: Fetch
    answer: Answer | None


def kept_records(target: Path, number: str) -> list[KeptRecord]:
    """The records of an entry in one file of records, in the order in which they were kept; [] when it holds none."""
    row = next((row for row in rows(target) if row["number"] == number), None)
    if row is None:
        return []
    reader = RecordReader(target)
    try:
        return [
            KeptRecord(target, told, _fetch(target, told), None if place is None else reader.read(place))
            for _, told, place in row["records"]
        ]
    finally:
        reader.close()


def _fetch(target: Path, offset: int) -> Fetch:
    _, _, record = next(members(target, offset))
    told = json.loads(record.partition(_END)[2].removesuffix(_END).decode("utf-8", "surrogatepass"))
    return Fetch(**told | {"outcome": Outcome(told["outcome"])})
