"""Keeps the ledger in a database. Importing sets Django up and touches no disk."""

from reports.settings import configure

configure()
