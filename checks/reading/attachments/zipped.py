"""An archive of other files."""

from collections.abc import Callable, Iterator

from checks.reading.attachments.package import Allowance, Package
from checks.reading.attachments.unread import CannotRead, Unread

_DEEPEST = 2
_MOST_NAMED = 3

Reader = Callable[[bytes, Allowance, int], Iterator[tuple[str, str]]]


def texts(package: Package, read: Reader, allowance: Allowance, depth: int) -> Iterator[tuple[str, str]]:
    """(place, text) of everything inside. read: reads one file. depth: how many archives are around this one.

    Whatever cannot be read is named when the rest was given, with the reason of the first.
    """
    if depth >= _DEEPEST:
        raise CannotRead(Unread.EXCESSIVE)
    lost: list[tuple[str, CannotRead]] = []
    for name in package.names:
        try:
            for place, text in read(package.read(name), allowance, depth + 1):
                yield f"压缩包内“{name}”{place}", text
        except CannotRead as error:
            lost.append((f"压缩包内“{name}”{error.detail}", error))
    if lost:
        named = "、".join(name for name, _ in lost[:_MOST_NAMED])
        raise CannotRead(lost[0][1].why, f"{named}等{len(lost)}个" if len(lost) > _MOST_NAMED else named)
