"""docs/regulations.md goes through the documents clause by clause; config/manual.toml is the part left to a person."""

import re
import tomllib

import pytest

from checks import registry

WHOLE, PART, PERSON = "全部", "部分", "人工"
CLAUSES = {
    "cn19": "wording secrecy harmful attack fraud opinion unreachable home-page undated-page stale neglected empty "
    "channel unanswered no-service guides guides-few exempt newmedia",
    "guide": "meta-site meta-column meta-article meta-values",
    "platform": "name four request access statutory layout reports head validity files enquiries register",
    "regulation": "12-guide 12-contents 12-current 20-1 20-2 20-3 20-4 20-5 20-6 20-7 20-8 20-9 20-10 20-11 20-12 "
    "20-13 20-14 20-15 21 26-days 49-days",
    "report": "six overview table2 table3 table4 in-force problems fee files",
    "interpretation": "sync scope content copied linked forms response",
    "decision": "notice days rules seven business hearing result",
    "validity": "review collected",
    "grassroots": "heads fields channels",
    "credit": "days",
    "penalty": "39 48",
    "licence": "30 40",
    "page": "organ profile leaders guide service budget three-public pairs permits letters columns site-report map",
    "check": "links privacy identity answers hidden",
}
"""Every clause that must be spoken of."""

MACHINE = (
    *("check.links", "cn19.stale", "cn19.neglected", "cn19.empty", "check.privacy", "check.identity"),
    *("guide.meta-site", "guide.meta-column", "guide.meta-article", "platform.four", "regulation.12-guide"),
    *(f"regulation.20-{item}" for item in range(1, 15)),
    *("platform.head", "platform.validity", "platform.files", "interpretation.linked", "interpretation.sync"),
    *("report.six", "report.table2", "report.table3", "report.table4", "regulation.49-days", "decision.notice"),
    *("decision.days", "decision.result", "cn19.unreachable", "cn19.unanswered", "check.answers"),
)
"""What can be looked at by a machine may not be left to a person alone."""


@pytest.fixture(scope="module")
def lines(sources):
    """(degree, rules and files named) of every line, by its id."""
    found = re.findall(r"^\| `([\w.-]+)` \| ([^|]+) \| (\S+) \| ([^|]+) \|", sources.read("docs/regulations.md"), re.M)
    assert len({id for id, *_ in found}) == len(found)
    return {id: (degree, re.findall(r"`([\w.]+)`", named)) for id, _, degree, named in found}


@pytest.fixture(scope="module")
def items(sources):
    return {item["id"]: item for item in tomllib.loads(sources.read("config/manual.toml"))["item"]}


def test_every_clause_has_its_line(lines):
    wanted = {f"{document}.{clause}" for document, clauses in CLAUSES.items() for clause in clauses.split()}
    assert set(lines) == wanted


def test_what_a_line_names_is_there(lines, sources):
    known = {loaded.id for loaded in registry.rules()}
    known |= {path.name for path in (sources.root / "config/elements").glob("*.toml")}
    assert not {name for _, named in lines.values() for name in named} - known


def test_every_rule_that_a_document_demands_is_named(lines):
    """Word and link rules rest on the general clauses of their documents."""
    named = {name for _, names in lines.values() for name in names}
    demanded = {
        loaded.id
        for loaded in registry.rules()
        if loaded.family not in ("words", "links", "safety")
        and not all(row.startswith(("advice.", "office.")) for row in loaded.rule.basis)
    }
    assert not demanded - named


def test_a_degree_says_what_is_there(lines):
    for id, (degree, named) in lines.items():
        assert degree in (WHOLE, PART, PERSON), id
        assert bool(named) == (degree != PERSON), id


@pytest.mark.parametrize("clause", MACHINE)
def test_what_a_machine_can_look_at_is_not_left_to_a_person(lines, clause):
    assert lines[clause][0] != PERSON


def test_whatever_a_person_must_look_at_says_what_and_how_and_where(lines, items):
    assert set(items) == {id for id, (degree, _) in lines.items() if degree != WHOLE}
    for item in items.values():
        assert set(item) == {"id", "document", "number", "clause", "what", "how", "where"}, item["id"]
        assert all(item[name] for name in item if name != "number"), item["id"]
        assert not re.search("[。？?；]$", item["what"] + item["where"]), item["id"]
