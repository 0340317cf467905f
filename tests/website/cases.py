"""The cases of tests/website/cases/*.toml: one faulty answer, link or page each, and what must come of it.

A file is a group. Its table `hosts` says who answers; the first host named there shows the links of the group.
In every text `@name@` stands for the host:port of a host.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checks.artifacts import Outcome, OutcomeClass
from checks.reading.addresses import is_attachment

FOLDER = Path(__file__).parent / "cases"
ABSENT = "absent"
"""What is no link: it is not listed and nobody asks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """own: it belongs to the inspected site. habit: the oddity that answers what no case does. tls: its certificate."""

    own: bool = True
    habit: str = ""
    robots: str = ""
    tls: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """row: the input of the catalogue of faults that it covers.

    at: the address as it must be listed, from the root of `host` where it begins with a slash.
    href: the address as it is written, where that is not the same. link: the markup around it, which stands on the
    page of its group; or page: a whole page of its own that carries it. also: outcomes of further addresses.

    What is answered at `at`: `answer` names an oddity; else status, headers, and either `body`, or a whole page
    that shows `text`. head: the status for HEAD, when it is another one. serves: whole pages at further addresses.

    outcome: a value of Outcome, or absent. reason: the machine's word for why, where it matters. title: the page's.
    shows: what must be seen in the documents, inert.
    most: how many addresses in the folder of `at` may be asked for. open: why the machine is known to be wrong.
    """

    id: str
    group: str
    row: str
    outcome: str
    host: str
    at: str = ""
    href: str | None = None
    link: str = '<p><a href="{}">链接</a></p>'
    page: str = ""
    also: Mapping[str, str] = field(default_factory=dict)
    answer: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    text: str = ""
    charset: str = "utf-8"
    head: int = 0
    serves: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    title: str = ""
    shows: str = ""
    most: int = 0
    open: str = ""

    @property
    def expected(self) -> dict[str, str]:
        """The outcome of every address that the case is about."""
        return {self.at: self.outcome, **self.also}


def accusation(url: str, outcome: str) -> str | None:
    """The rule that must find fault with a link that ended so: nothing but what is dead may be called dead."""
    if outcome == ABSENT or Outcome(outcome).kind is not OutcomeClass.DEAD:
        return None
    return "broken_attachment" if is_attachment(url) else "broken_link"


def load() -> tuple[dict[str, Host], list[Case]]:
    """Every host by name, and every case."""
    hosts: dict[str, Host] = {}
    cases: list[Case] = []
    for path in sorted(FOLDER.glob("*.toml")):
        content = tomllib.loads(path.read_text("utf-8"))
        own = {name: Host(**manner) for name, manner in content["hosts"].items()}
        hosts |= own
        first = next(iter(own))
        cases += [_case(path.stem, raw, first) for raw in content["case"]]
    return hosts, cases


def _case(group: str, raw: dict, host: str) -> Case:
    host = raw.pop("host", host)
    at = raw.pop("at", f"/{raw['id']}.html")
    return Case(group=group, host=host, at=at, **raw)
