"""One row of a word pack: what is wrong, what is right, where it does not count."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checks.digest import digest
from checks.words.text import Part


class Tier(StrEnum):
    """How sure and how grave a row is; `checks.words.grading` makes a severity of it."""

    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    OFF = "off"


class Match(StrEnum):
    """How a term is looked for.

    LITERAL: the characters as written. COLLOCATION: parts joined by …, in order, close together in one clause.
    SQUEEZED: as literal, through white space, zero-width characters, quotation marks and full-width forms.
    REGEX: a regular expression that begins with a word. NEAR: the term is right; whatever is nearly the same is wrong.
    """

    LITERAL = "literal"
    COLLOCATION = "collocation"
    SQUEEZED = "squeezed"
    REGEX = "regex"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class TermRow:
    """One row, checked by `checks.words.table`.

    rule: the rule that speaks for it. correct: what to write instead, or "". scope: title, body or all (both).
    not_before: it is no hit right after one of these. not_after: … right before one of these.
    not_within: … inside one of these longer words; `correct` counts as one where it contains the term.
    valid_from, valid_to: first and last day in force. strict: a near miss of it is grave.
    note: for a sensitive word the reason told to the reader. veto_ok: may occur in the reference texts, see note.
    """

    id: str
    term: str
    correct: str
    severity: Tier
    category: str
    match: Match
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    not_within: tuple[str, ...]
    scope: str
    strict: bool
    valid_from: date | None
    valid_to: date | None
    source: str
    note: str
    good_example: str
    bad_example: str
    veto_ok: bool
    rule: str

    def judges(self, part: Part) -> bool:
        """The gravest rows are judged everywhere; a menu or a footer is not article text for the others."""
        if part is Part.FRAME:
            return self.severity is Tier.S0
        return self.scope in ("all", part.value)

    def in_force(self, today: date | None) -> bool:
        """Without a date every row is; days of validity then do not matter."""
        if today is None:
            return True
        return (self.valid_from or today) <= today <= (self.valid_to or today)

    @property
    def digest(self) -> str:
        """Of what decides the verdict: never the source, the note or the examples."""
        exceptions = ("|".join(words) for words in (self.not_before, self.not_after, self.not_within))
        window = f"{self.valid_from}/{self.valid_to}"
        words = (self.rule, self.term, self.correct, self.severity, self.category, self.match, self.scope)
        return digest(*words, *exceptions, window, str(self.strict))
