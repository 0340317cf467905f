"""What an exception of a fetch means."""

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    UnsupportedURLSchemeError,
)

from checks.artifacts import Outcome
from crawler.fetching.downloader import HostClosed
from crawler.fetching.handler import AddressNotAllowed
from crawler.fetching.tls import TlsFailure
from crawler.spiders.refusals import HOST_BLOCKED


def outcome_of(error: BaseException) -> tuple[Outcome, str]:
    """The outcome and a short machine reason of a fetch that gave no answer.

    A dropped connection is not a dead page: like a time-out it stays unverified until a later run confirms it.
    """
    if isinstance(error, HostClosed):
        return Outcome.BLOCKED, HOST_BLOCKED
    if isinstance(error, AddressNotAllowed):
        return Outcome.PRIVATE_ADDRESS, "private_address"
    if isinstance(error, TlsFailure):
        return Outcome.TLS_PROBLEM, str(error)
    if isinstance(error, CannotResolveHostError):
        return Outcome.NAME_UNRESOLVED, "dns"
    if isinstance(error, DownloadConnectionRefusedError):
        return Outcome.BROKEN, "refused"
    if isinstance(error, DownloadTimeoutError):
        return Outcome.TIMEOUT, "timeout"
    if isinstance(error, DownloadCancelledError | IgnoreRequest):
        return Outcome.TOO_LARGE, "too_large"
    if isinstance(error, UnsupportedURLSchemeError):
        return Outcome.MALFORMED, "scheme"
    return Outcome.TIMEOUT, "unreachable" if str(error).startswith("unreachable") else "dropped"
