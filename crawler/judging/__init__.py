"""`check`: an archive becomes verdicts. Needs no network, so last night's archive can be judged again in seconds."""
