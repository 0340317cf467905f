"""`zicha` and `python -m crawler`: the same command line."""

import os
import sys

from crawler.collector import calm


def main() -> None:
    """The process's way in: ends it with the exit code."""
    calm()  # a ledger of 100,000 entries is a million objects, and none of them is garbage
    # Not at the top: processes that are started by spawn import this module anew, and need none of it.
    from crawler.commandline import run

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    os.umask(0o027)  # what is collected is for the owner and the group only
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
