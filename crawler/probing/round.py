"""One round of visits to several sites, and what they say of our own network together."""

from collections.abc import Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from ipaddress import ip_address

from checks.reading.urls import hostname
from checks.visit import Access, Network, Visit
from crawler.fetching.guard import is_public
from crawler.probing.visiting import visit
from crawler.probing.ways import approaches
from crawler.profile.profile import Profile
from crawler.workspace import SHANGHAI

_AT_ONCE = 8


def visit_all(sites: Mapping[str, Profile]) -> dict[str, tuple[Visit, ...]]:
    """The visits of one round by the site's name."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        made = list(pool.map(_visit, sites.values()))
    return settle(dict(zip(sites, made, strict=True)))


def settle(made: Mapping[str, Sequence[Visit]]) -> dict[str, tuple[Visit, ...]]:
    """A public site that was heard proves our network for all; if of several hosts none was, our network was down."""
    visits = [visit for several in made.values() for visit in several]
    heard = {visit.way for visit in visits if _proves(visit)}
    silent = {hostname(visit.url) for visit in visits if _in_doubt(visit)} if not heard else set()
    return {name: tuple(_settled(visit, heard, len(silent) > 1) for visit in several) for name, several in made.items()}


def _proves(visit: Visit) -> bool:
    """What answers inside the office's network says nothing of the way out."""
    return visit.network is Network.FINE and (not visit.address or is_public(ip_address(visit.address)))


def _in_doubt(visit: Visit) -> bool:
    return visit.access is Access.FAILED and visit.network is Network.UNKNOWN


def _settled(visit: Visit, heard: Set[str], down: bool) -> Visit:
    if not _in_doubt(visit):
        return visit
    if down:
        return replace(visit, access=Access.UNCLEAR, network=Network.DOWN, reason="本机网络不通")
    return replace(visit, network=Network.FINE) if visit.way in heard else visit


def _visit(site: Profile) -> tuple[Visit, ...]:
    at = datetime.now(SHANGHAI).replace(microsecond=0)
    return tuple(visit(site, approach, at) for approach in approaches(site))
