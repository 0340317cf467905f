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
