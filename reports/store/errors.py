"""What can go wrong with the ledger's database, each as a Chinese sentence that says what to do."""


class StoreError(Exception):
    """The ledger could not be read or written; the message is for its user."""


class LedgerMissing(StoreError):
    """There is no ledger yet, or the file that held it is gone."""


class LedgerDamaged(StoreError):
    """The file is no sound database; nothing was written to it."""


class LedgerTooNew(StoreError):
    """A newer version wrote this database; nothing was read from it."""


class LedgerBusy(StoreError):
    """Another program held the database for the whole time that we waited."""


class LedgerUnwritable(StoreError):
    """The disk is full, failing or read-only."""


class NotInLedger(StoreError):
    """No such site, run or number."""


class NotAllowed(StoreError):
    """The ledger's rules forbid it: an older run after a newer one, a state that no person may set."""


class LedgerMisnamed(StoreError):
    """The environment names no database that could be asked; nothing was started."""


class LedgerUnreachable(StoreError):
    """The database server does not answer, or the connection broke; what was begun is not in the ledger."""
