"""The rectification ledger as plain values: states, merging and human decisions. No Django, no clock, no disk."""
