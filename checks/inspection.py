"""What a run really looked at, and how conclusively: the only thing that may close a ledger entry.

Absence is not repair. An entry may close only on what stands here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Inspection:
    """The evidence of one run, as plain JSON-like values.

    rules: digest of each rule in force, with its options, by rule id.
    rows: digest of each lexicon row in force, by row id (rule-pack limits are part of their rule's digest), and of the
        key by which leaked values are known again.
    pages: canonical addresses of pages whose complete content was judged in this run.
    gone: canonical addresses that answered 404 or 410 in this run.
    failed: (rule id, canonical page address) where the rule crashed or could not tell; (rule id, "") where it crashed
        on a site subject.
    fine: by rule id, fingerprints of subjects that were judged conclusively and found without fault
        (a target fetched alive, a column in time, an element found).
    unresolved: by fingerprint of a link subject neither alive nor dead in this run, the canonical addresses
        of the pages that still link to it.
    left: fingerprints of subjects that are still there but that this run did not ask for.
    excused: by fingerprint, the canonical addresses of pages where it stands and an exception excuses it.
    moved: by the canonical address of a page that redirects, that of the page of ours at which it alone ends.
    marks: by canonical address, of pages that findings are about, what no other page bears, see `checks.own_marks`.
    """

    rules: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)
    pages: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    failed: frozenset[tuple[str, str]] = frozenset()
    fine: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unresolved: Mapping[str, frozenset[str]] = field(default_factory=dict)
    left: frozenset[str] = frozenset()
    excused: Mapping[str, frozenset[str]] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
