"""`zicha` and `python -m crawler`: the same command line."""

import os
import sys


def main() -> None:
    """The process's way in: ends it with the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    os.umask(0o027)  # what is collected is for the owner and the group only
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code; whatever goes wrong is one clear sentence on the error stream."""
    # Not at the top: the crawl's own process imports this module anew, and needs none of it.
    from typer._click.exceptions import ClickException
    from typer.main import get_command

    from crawler.application import application, mistake
    from crawler.console import complain
    from crawler.errors import CommandEnded, Exit
    from crawler.profile.mistakes import ConfigurationMistake
    from reports.store.errors import NotAllowed, NotInLedger, StoreError

    try:
        code = get_command(application()).main(arguments, prog_name="zicha", standalone_mode=False)
    except ClickException as error:
        code, text = mistake(error)
        complain(text)
    except (ConfigurationMistake, NotAllowed, NotInLedger) as error:
        complain(str(error))
        code = Exit.USAGE
    except CommandEnded as error:
        complain(str(error))
        code = error.code
    except StoreError as error:
        complain(str(error))
        code = Exit.INTERNAL
    except OSError as error:
        complain(f"读写文件失败：{error.filename or ''} {error.strerror or error}。请检查磁盘空间和文件夹权限后重试。")
        code = Exit.INTERNAL
    except KeyboardInterrupt:
        code = 130
    return int(code or 0)


if __name__ == "__main__":
    main()
