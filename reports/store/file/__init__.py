"""The ledger in a SQLite file of the workspace: what an office has without asking anybody."""
