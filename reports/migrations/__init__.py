"""The history of the tables. Never edit a migration that was released: add one."""
