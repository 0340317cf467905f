"""Whether a site lets the public ask and advise."""

from dataclasses import dataclass

from checks.findings import Place
from checks.subjects import SiteSubject


@dataclass(frozen=True, slots=True)
class Channel:
    """state: found, missing (nothing on the whole site, which was read) or unknown. evidence: what shows it, or why
    it is unknown. pages: how many were read.
    """

    site: str
    url: str
    state: str
    evidence: str
    pages: int

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteSubject:
        return SiteSubject(self.site)

    @property
    def conclusive(self) -> bool:
        return self.state == "found"
