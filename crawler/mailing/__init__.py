"""Sends what lies in the outbox: by mail and to chat groups, after the run and at the next start."""
