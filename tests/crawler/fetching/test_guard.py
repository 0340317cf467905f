"""Which addresses may be connected to."""

import asyncio
import re
import socket

import ada_url
import pytest

from crawler.fetching.guard import AddressGuard, RefusedAddress
from crawler.fetching.resolver import GuardedResolver

_PUBLIC = "8.8.8.8 223.5.5.5 101.6.6.6 2400:3200::1 2001:4860:4860::8888 ::ffff:8.8.8.8 64:ff9b::808:808"
_NOT_PUBLIC = {
    "this machine": "127.0.0.1 127.8.8.8 ::1 0.0.0.0 ::",
    "the office's network": "10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 fc00::1 fd12:3456::1 fec0::1",
    "the network card": "169.254.0.1 169.254.169.254 fe80::1 fe80::1%eth0",
    "behind the provider": "100.64.0.1 100.127.255.255",
    "many at once": "224.0.0.1 239.255.255.250 255.255.255.255 ff02::1 ff0e::1",
    "set apart": "192.0.0.8 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 240.0.0.1 2001:db8::1 100::1",
    "IPv4 in IPv6": "::ffff:127.0.0.1 ::ffff:192.168.1.1 ::127.0.0.1 ::ffff:0:127.0.0.1",
    "NAT64": "64:ff9b::7f00:1 64:ff9b::192.168.1.1 64:ff9b:1::7f00:1",
    "6to4": "2002:7f00:1:: 2002:c0a8:101::1 2002:a00:1::1",
    "Teredo": "2001:0:4136:e378:8000:63bf:3f57:fefe 2001:0:4136:e378:8000:63bf:80ff:fffe",
}
_READ_AS_THIS_MACHINE = (
    "127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 １２７.0.0.1 0 [::1] [::ffff:7f00:1]"
)


@pytest.mark.parametrize("address", _PUBLIC.split())
def test_public_addresses_are_permitted(address):
    assert AddressGuard(()).permits(address, 80)


@pytest.mark.parametrize(
    ("kind", "address"), [(kind, address) for kind, many in _NOT_PUBLIC.items() for address in many.split()]
)
def test_no_other_address_is(kind, address):
    assert not AddressGuard(()).permits(address, 80)


@pytest.mark.parametrize("written", _READ_AS_THIS_MACHINE.split())
def test_whatever_form_a_browser_would_read_as_this_machine(written):
    host = ada_url.URL(f"http://{written}/").hostname.strip("[]")
    assert not AddressGuard(()).permits(host, 80)


@pytest.mark.parametrize(
    ("allowed", "address", "port", "permitted"),
    [
        ("127.0.0.1:8000", "127.0.0.1", 8000, True),
        ("127.0.0.1:8000", "127.0.0.1", 8001, False),
        ("127.0.0.1:8000", "::ffff:127.0.0.1", 8000, True),
        ("[::1]:8000", "::1", 8000, True),
        ("[::1]:8000", "::1", 80, False),
        ("10.0.0.0/8", "10.200.1.1", 8443, True),
        ("10.0.0.0/8", "11.0.0.1", 80, True),
        ("10.0.0.0/8", "192.168.0.1", 80, False),
        ("192.168.1.5", "192.168.1.5", 9999, True),
        ("192.168.1.5", "192.168.1.6", 9999, False),
        ("fd00::/8", "fd12::1", 443, True),
        ("fd00::/8", "10.0.0.1", 443, False),
        ("::1", "::1", 1234, True),
    ],
)
def test_what_a_person_named_is_permitted_and_no_more(allowed, address, port, permitted):
    assert AddressGuard([allowed]).permits(address, port) is permitted


@pytest.mark.parametrize("text", ["oa", "10.0.0.0/40", "999.1.1.1", "http://10.0.0.1/", "10.0.0.1:http"])
def test_what_names_no_address_is_refused(text):
    with pytest.raises(ValueError, match=r"IPv4|Only"):
        AddressGuard([text])


def test_the_socket_itself_is_refused():
    info = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 9))
    with pytest.raises(RefusedAddress):
        AddressGuard(()).socket(info)


def test_a_name_that_leads_to_this_machine_only_is_refused():
    async def resolve(guard, port):
        return await GuardedResolver(guard).resolve("localhost", port)

    with pytest.raises(RefusedAddress):
        asyncio.run(resolve(AddressGuard(()), 80))
    found = asyncio.run(resolve(AddressGuard(["127.0.0.1:8000"]), 8000))
    assert {result["host"] for result in found} == {"127.0.0.1"}


@pytest.mark.parametrize("name", ["a" * 64 + ".gov.cn", "www..gov.cn"])
def test_a_name_that_no_server_could_know_is_unresolved(name):
    async def resolve():
        return await GuardedResolver(AddressGuard(())).resolve(name, 80)

    with pytest.raises(OSError, match=re.escape(name)):
        asyncio.run(resolve())
