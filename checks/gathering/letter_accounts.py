"""What yearly reports say of letters, beside the letters of that year that the site shows."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.gathering import letters
from checks.gathering.yearly_reports import site_kind
from checks.interaction.postbox import Postbox
from checks.interaction.writing import Writing
from checks.reading.urls import host
from checks.reading.yearly.letters_stated import LettersStated, letters_stated
from checks.reading.yearly.office import Office, office_kind
from checks.subjects import PageElementSubject
from checks.survey import Survey

KEEP = False


def consulted(context: Context) -> str:
    """Whose reports are the site's own."""
    return context.office


@dataclass(frozen=True, slots=True)
class LetterAccount:
    """received, answered: the letters that came, and were answered, in the year of the report, as the site shows them;
    waiting: those of them that the site itself calls unanswered. What the site shows is never more than there was.
    """

    url: str
    stated: LettersStated
    received: tuple[Writing, ...]
    answered: tuple[Writing, ...]
    waiting: tuple[Writing, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.stated.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, "letters")

    @property
    def conclusive(self) -> bool:
        return bool(self.received or self.answered)


def facts(page: Page, context: Context) -> Any:
    found = letters_stated(page)
    return asdict(found) if found else None


def gather(survey: Survey, context: Context) -> Iterator[LetterAccount]:
    told = [(url, LettersStated(**known)) for url, known in survey.facts("letter_accounts")]
    told = [(url, stated) for url, stated in told if _ours(stated, survey, context)]
    shown = _shown(survey, context) if told else ()
    for url, stated in told:
        received = tuple(each for each in shown if each.asked and each.asked.year == stated.year)
        answered = tuple(each for each in shown if each.answered and each.answered.year == stated.year)
        waiting = tuple(each for each in received if each.state == "waiting")
        yield LetterAccount(url, stated, received, answered, waiting)


def _ours(stated: LettersStated, survey: Survey, context: Context) -> bool:
    """A portal also shows the reports of other offices and of other websites, whose letters it does not show."""
    if stated.home:
        return stated.home == host(survey.start)
    kind = site_kind(survey, context)
    return kind is not Office.UNKNOWN and bool(stated.office) and office_kind(stated.office) is kind


def _shown(survey: Survey, context: Context) -> tuple[Writing, ...]:
    """One letter may stand at two addresses."""
    box = next((each for each in letters.gather(survey, context) if isinstance(each, Postbox)), None)
    return tuple({(each.title, each.asked, each.answered): each for each in (box.writings if box else ())}.values())
