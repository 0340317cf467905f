"""The ledger goes out as a workbook and comes home."""
