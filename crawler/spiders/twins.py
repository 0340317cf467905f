"""The same address under http and https: one page, read once, under whichever scheme it is there."""


class Twins:
    """Which of two addresses that differ in nothing but their scheme is read as a page; the other is only probed."""

    def __init__(self) -> None:
        self._read: dict[str, str] = {}
        self._put_off: dict[str, str] = {}
        self._due: list[str] = []

    def takes(self, url: str) -> bool:
        """Whether the address is to be read as a page: no twin of it is."""
        name = url.partition(":")[2]
        first = self._read.setdefault(name, url)
        if first != url:
            self._put_off[name] = url
        return first == url

    def failed(self, url: str) -> None:
        """Nothing readable came of an address; a twin that stood back for it is due, one that comes later is free."""
        name = url.partition(":")[2]
        if self._read.get(name) != url:
            return
        del self._read[name]
        if twin := self._put_off.pop(name, None):
            self._due.append(twin)

    def released(self) -> list[str]:
        """Addresses that stood back in vain, each once."""
        due, self._due = self._due, []
        return due
