"""TELLS: the ledger, its documents, later mail and a console. The only place that knows Django."""
