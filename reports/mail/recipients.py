"""Who is told of what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Recipients:
    """office: told of everything; sites: told in its place of single sites; units: each told of its own part.

    webhooks: names of chat groups that are told of everything in short. domain: of the sender, for message ids.
    """

    office: tuple[str, ...] = ()
    sites: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    webhooks: tuple[str, ...] = ()
    domain: str = "zicha.invalid"

    def of_site(self, site: str) -> tuple[str, ...]:
        """Told of everything on a site."""
        return self.sites.get(site, self.office)

    def of_unit(self, site: str, unit: str) -> tuple[str, ...]:
        """Told of the part of a unit; not those again who are told of everything."""
        informed = {address.lower() for address in self.of_site(site)}
        return tuple(address for address in self.units.get(unit, ()) if address.lower() not in informed)

    def groups(self, sites: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
        """Sites by those who are told of everything on them; sites of which nobody is told are left out."""
        found: dict[tuple[str, ...], list[str]] = {}
        for site in sites:
            if to := self.of_site(site):
                found.setdefault(to, []).append(site)
        return found
