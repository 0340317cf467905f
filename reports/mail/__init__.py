"""Tells people what a run changed: what is said to whom, how it is written, how it is handed to a mail server."""
