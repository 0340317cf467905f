"""What a finding is about: the typed subjects of which the ledger takes its fingerprints.

A subject holds only what stays the same while the fault stays the same: never a message, an offset,
a status code, a date or a severity. Pages are occurrences, so they are part of a subject only where
the fault belongs to that one page.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkSubject:
    """A dead or doubtful link: its target."""

    target: str


@dataclass(frozen=True, slots=True)
class WordSubject:
    """A word in its sentence: the term's row id, the words found and the normalised context."""

    term: str
    found: str
    context: str


@dataclass(frozen=True, slots=True)
class SiteElementSubject:
    """An element required of the whole site; site is host:port of the start address."""

    site: str
    element: str


@dataclass(frozen=True, slots=True)
class PageElementSubject:
    """An element required of one page."""

    page: str
    element: str


@dataclass(frozen=True, slots=True)
class ColumnSubject:
    """A column: its canonical address, never a profile's key."""

    url: str


@dataclass(frozen=True, slots=True)
class ColumnElementSubject:
    """An element required of every article of a column; url is that of the column."""

    url: str
    element: str


@dataclass(frozen=True, slots=True)
class ArticleSubject:
    """An article, as what is said of it as a whole and not of its words: its address."""

    page: str


@dataclass(frozen=True, slots=True)
class SiteSubject:
    """The site as a whole: host:port of the start address."""

    site: str


@dataclass(frozen=True, slots=True)
class TallySubject:
    """How many of one kind there are on the site; row: the rule-pack row that says how many are too many."""

    site: str
    row: str


@dataclass(frozen=True, slots=True)
class SecretSubject:
    """A leaked number: the keyed hash of the value and the document that holds it, never the value."""

    digest: str
    document: str


@dataclass(frozen=True, slots=True)
class LetterSubject:
    """A letter of the public: the address of its own page. That it is no longer shown is no answer."""

    url: str


@dataclass(frozen=True, slots=True)
class TaskSubject:
    """A task of the office's own table: the column as the table names it, its unit and what is to be done how often."""

    site: str
    column: str
    unit: str
    task: str


Subject = (
    LinkSubject
    | WordSubject
    | SiteElementSubject
    | PageElementSubject
    | ColumnSubject
    | ColumnElementSubject
    | ArticleSubject
    | SiteSubject
    | TallySubject
    | SecretSubject
    | LetterSubject
    | TaskSubject
)
