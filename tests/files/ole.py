"""OLE files: sectors of 512 bytes, everything large enough to need no smaller ones."""

import struct
from collections.abc import Mapping

_SECTOR, _LEAST = 512, 4096
_FREE, _END, _TABLE, _NOBODY = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of these streams, each filled up with zeros to the size that needs no small sectors."""
    bodies = {name: body.ljust(_LEAST, b"\0") for name, body in streams.items()}
    chain, data, entries = [], b"", [_entry("Root Entry", 5, _END, 0, child=1)]
    for number, (name, body) in enumerate(bodies.items(), 1):
        begin, count = len(chain), -(-len(body) // _SECTOR)
        chain += [*range(begin + 1, begin + count), _END]
        data += body.ljust(count * _SECTOR, b"\0")
        right = number + 1 if number < len(bodies) else _NOBODY
        entries.append(_entry(name, 2, begin, len(body), right=right))
    directory = b"".join(entries)
    directory_at, count = len(chain), -(-len(directory) // _SECTOR)
    chain += [*range(directory_at + 1, directory_at + count), _END]
    data += directory.ljust(count * _SECTOR, b"\0")
    tables = 1
    while (len(chain) + tables) * 4 > tables * _SECTOR:
        tables += 1
    tables_at = len(chain)
    chain += [_TABLE] * tables
    data += struct.pack(f"<{len(chain)}I", *chain).ljust(tables * _SECTOR, b"\xff")
    places = [*range(tables_at, tables_at + tables)]
    return _head(directory_at, tables) + struct.pack("<109I", *(places + [_FREE] * (109 - tables))) + data


def _head(directory_at: int, tables: int) -> bytes:
    begin = struct.pack("<8s16sHHHHH6s", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 62, 3, 0xFFFE, 9, 6, bytes(6))
    return begin + struct.pack("<IIIIIIIII", 0, tables, directory_at, 0, _LEAST, _END, 0, _END, 0)


def _entry(name: str, kind: int, begin: int, size: int, child: int = _NOBODY, right: int = _NOBODY) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    head = struct.pack("<64sHBBIII", written, len(written), kind, 1, _NOBODY, right, child)
    return head + struct.pack("<16sIQQIQ", bytes(16), 0, 0, 0, begin, size)
