"""JUDGES: bytes become artifacts, artifacts become findings. No network, no database, no clock."""
