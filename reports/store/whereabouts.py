"""Where a ledger is kept."""

from pathlib import Path

from reports.store.file.ledger_file import LedgerFile
from reports.store.server.address import server_address
from reports.store.server.ledger_server import LedgerServer


def ledger_at(path: Path) -> LedgerFile | LedgerServer:
    """On the server that the environment names, otherwise in the file. Raises LedgerMisnamed."""
    address = server_address()
    return LedgerServer(address) if address else LedgerFile(path)
