"""Runs that ask for a part of a site and take the rest from the last whole run."""
