"""A ZIP file that may be hostile: nothing in it is believed, and everything is read within limits."""

import io
import lzma
import zipfile
import zlib
from dataclasses import dataclass

from checks.reading.attachments.unread import CannotRead, Unread

MOST_MEMBERS = 2000
_MOST_BYTES = 128 * 1024 * 1024
_MOST_RATIO = 300
_SMALL = 1024 * 1024
_UTF8, _ENCRYPTED = 0x800, 0x1
_FOLDERS = ("/", "\\")

DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError)
"""What the library raises of a file that is not as it should be; the last of a kind of packing that nobody knows."""


@dataclass
class Allowance:
    """Bytes that a file and everything inside it may still unpack."""

    bytes: int = _MOST_BYTES


class Package:
    """Raises CannotRead for what is no ZIP file or holds too much."""

    def __init__(self, body: bytes, allowance: Allowance | None = None):
        self._allowance = allowance or Allowance()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(body))
        except DAMAGE as error:
            raise CannotRead(Unread.DAMAGED) from error
        if len(self._zip.infolist()) > MOST_MEMBERS:
            raise CannotRead(Unread.EXCESSIVE)
        self._members = {name_of(member): member for member in self._zip.infolist() if not _is_folder(member)}

    @property
    def names(self) -> tuple[str, ...]:
        """Of the files in it, in its order, as their author wrote them."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """Raises CannotRead, also for a member that is not there."""
        member = self._members.get(name)
        if member is None:
            raise CannotRead(Unread.DAMAGED)
        if member.flag_bits & _ENCRYPTED:
            raise CannotRead(Unread.ENCRYPTED)
        most = min(self._allowance.bytes, max(_SMALL, member.compress_size * _MOST_RATIO))
        try:
            with self._zip.open(member) as stream:
                body = stream.read(most + 1)  # what the directory says of its size is only a claim
        except DAMAGE as error:
            raise CannotRead(Unread.DAMAGED) from error
        if len(body) > most:
            raise CannotRead(Unread.EXCESSIVE)
        self._allowance.bytes -= len(body)
        return body


def name_of(member: zipfile.ZipInfo) -> str:
    """Chinese Windows writes names in GBK and does not say so."""
    if member.flag_bits & _UTF8:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "gbk"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.filename


def _is_folder(member: zipfile.ZipInfo) -> bool:
    return member.filename.endswith(_FOLDERS)
