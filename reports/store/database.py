"""The ledger's database while it is open, wherever it lies."""

from reports.store.file.database import FileDatabase
from reports.store.server.database import ServerDatabase

Database = FileDatabase | ServerDatabase
