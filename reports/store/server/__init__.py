"""The ledger on the office's own PostgreSQL server, named by ZICHA_DATABASE_URL."""
