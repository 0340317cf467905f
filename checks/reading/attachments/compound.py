"""An OLE file that may be hostile: a small file system with named streams."""

import io

import olefile

from checks.reading.attachments.unread import CannotRead, Unread

_MOST_BYTES = 128 * 1024 * 1024


class Compound:
    """Raises CannotRead for what is no OLE file."""

    def __init__(self, body: bytes):
        try:
            self._ole = olefile.OleFileIO(io.BytesIO(body))
        except (OSError, ValueError, IndexError) as error:
            raise CannotRead(Unread.DAMAGED) from error

    def __contains__(self, name: str) -> bool:
        return self._ole.exists(name)

    def read(self, name: str) -> bytes:
        """The bytes of a stream. Raises CannotRead, also for one that is not there."""
        if name not in self:
            raise CannotRead(Unread.DAMAGED)
        if self._ole.get_size(name) > _MOST_BYTES:
            raise CannotRead(Unread.EXCESSIVE)
        return self._ole.openstream(name).read()
