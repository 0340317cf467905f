"""ZIP files as programs write them."""

import io
import zipfile
from collections.abc import Mapping


class _OldName(zipfile.ZipInfo):
    """A name as Chinese Windows writes it: in GBK, without saying so."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits


def zipped(members: Mapping[str, bytes | str], kind: type[zipfile.ZipInfo] = zipfile.ZipInfo) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, body in members.items():
            written = kind(name)
            written.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(written, body)
    return stream.getvalue()


def zipped_by_windows(members: Mapping[str, bytes | str]) -> bytes:
    return zipped(members, _OldName)


def locked(body: bytes) -> bytes:
    """The same ZIP file, saying that its members need a password."""
    found = bytearray(body)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = body.find(mark)
        while at >= 0:
            found[at + flags] |= 1
            at = body.find(mark, at + 1)
    return bytes(found)


def spoilt(body: bytes, name: str) -> bytes:
    """The same ZIP file, with a member of which not one byte can be unpacked."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        member = package.getinfo(name)
    found = bytearray(body)
    names, extras = (int.from_bytes(found[member.header_offset + at :][:2], "little") for at in (26, 28))
    found[member.header_offset + 30 + names + extras] = 0xFF
    return bytes(found)


def from_the_future(body: bytes) -> bytes:
    """The same ZIP file, asking for a version of the format that nobody has."""
    found = bytearray(body)
    found[found.find(b"PK\x01\x02") + 6] = 99
    return bytes(found)
