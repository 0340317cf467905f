"""To whom a host belongs, as far as its name tells: the registered domain above it."""

import re

_SECOND = frozenset({"com", "net", "org", "gov", "edu", "ac", "mil", "co"})
_PROVINCE = re.compile(
    "bj|sh|tj|cq|he|sx|nm|ln|jl|hl|js|zj|ah|fj|jx|sd|ha|hb|hn|gd|gx|hi|sc|gz|yn|xz|sn|gs|qh|nx|xj|tw|hk|mo"
)
_NUMERIC = re.compile(r"[\d.]+|\[.*\]")


def domain(hostname: str) -> str:
    """The registered domain of a host name without port, lower case; of an address in numbers, itself."""
    labels = hostname.strip(".").split(".")
    if _NUMERIC.fullmatch(hostname) or len(labels) < 3:
        return hostname.strip(".")
    country = len(labels[-1]) == 2
    shared = country and (labels[-2] in _SECOND or (labels[-1] == "cn" and _PROVINCE.fullmatch(labels[-2])))
    return ".".join(labels[-3:] if shared else labels[-2:])


def below(hostname: str, domains: frozenset[str]) -> bool:
    """The host is one of these domains or lies below one."""
    while hostname:
        if hostname in domains:
            return True
        hostname = hostname.partition(".")[2]
    return False
