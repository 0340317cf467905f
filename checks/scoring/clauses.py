"""config/manual.toml: clauses of the documents that a person must look at, besides the indicators of the inspection."""

import tomllib
from collections.abc import Iterator

from checks.scoring.checklist import Check

_OF_THE_INSPECTION = "cn19."
"""Its clauses are indicators, of which config/scoring.toml speaks."""


def clause_checks(text: str, start: str) -> Iterator[Check]:
    """One line of the checklist for each clause. start: the start address. Raises ValueError."""
    for item in tomllib.loads(text)["item"]:
        if item["id"].startswith(_OF_THE_INSPECTION):
            continue
        number = f"（{item['number']}）" if item["number"] else ""
        yield Check(
            part="逐条对照",
            group=item["document"],
            name=item["clause"],
            why="工具不能判断，或者只能看到一部分",
            look=f"{item['what']}。{item['how']}",
            links=((item["where"], start),),
            basis=f"《{item['document']}》{number}{item['clause']}",
        )
