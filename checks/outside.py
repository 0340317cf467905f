"""What is known of the world outside of the site: config/outside.toml."""

import tomllib
from dataclasses import dataclass
from typing import Any

from checks.digest import digest
from checks.reading.addresses import is_inner
from checks.reading.domains import below, domain
from checks.reading.urls import hostname, is_web


@dataclass(frozen=True, slots=True)
class Retired:
    """An address that was given up, with everything below it.

    name: what it was. instead: what took its place. row: the rule-pack row. sure: nobody answers there any more.
    """

    host: str
    name: str
    instead: str
    row: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Outside:
    """Hosts, each with everything below it, and words.

    public: governments, schools, the press; nobody hides links to them. services: statistics, libraries, maps and the
    like that serve scripts to many sites. parking: where domains for sale lead. harmful: words of gambling and porn
    sites. speaking: words that show that somebody speaks about such sites.
    """

    public: frozenset[str] = frozenset()
    services: frozenset[str] = frozenset()
    parking: frozenset[str] = frozenset()
    retired: tuple[Retired, ...] = ()
    harmful: tuple[str, ...] = ()
    speaking: tuple[str, ...] = ()
    digest: str = ""

    def foreign(self, url: str, *ours: str) -> bool:
        """A web address on a domain that is neither that of one of `ours` (addresses) nor public, and no inner one."""
        name = hostname(url) if is_web(url) else ""
        if not name or domain(name) in {domain(hostname(own)) for own in ours}:
            return False
        return not below(name, self.public) and not is_inner(url, ours[-1])

    def serves(self, url: str) -> bool:
        """The address lies on a known service."""
        return below(hostname(url), self.services)

    def parked(self, url: str) -> bool:
        """The address lies where domains are sold."""
        return below(hostname(url), self.parking)

    def harm(self, text: str) -> str:
        """The first harmful word of a text, "" when there is none or the text speaks about such things."""
        plain = "".join(text.split()).lower()
        found = next((word for word in self.harmful if word in plain), "")
        return "" if found and any(word in plain for word in self.speaking) else found


def outside(context: Any) -> Outside:
    """What the context knows of the world outside; nothing when nobody declared it."""
    return context.outside or Outside()


def parse(text: str) -> Outside:
    """What a TOML text declares.

    Raises tomllib.TOMLDecodeError, TypeError for an unknown key, KeyError for a missing one.
    """
    raw = tomllib.loads(text)
    retired = tuple(Retired(**entry) for entry in raw["retired"])
    hosts, words = raw["hosts"], raw["words"]
    services = frozenset([*hosts["services"], *(gone.host for gone in retired)])  # once they served too
    return Outside(
        frozenset(hosts["public"]),
        services,
        frozenset(hosts["parking"]),
        retired,
        tuple(words["harmful"]),
        tuple(words["speaking"]),
        digest(text),
    )
