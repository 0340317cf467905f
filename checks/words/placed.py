"""A finding in a block, put where its document is."""

from dataclasses import replace

from checks.findings import Finding, Place
from checks.words.text import Block, Text


def placed(found: Finding, text: Text, block: Block) -> Finding:
    return replace(found, url=text.url, places=(Place(text.url, block.place),))
