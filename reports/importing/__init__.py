"""The ledger's workbook comes home, filled in by people."""
