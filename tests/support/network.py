# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""No test talks to anything but this machine: other addresses are refused before a packet leaves."""

from __future__ import annotations

import ipaddress
import sys

import pytest


class NetworkRefused(RuntimeError):
    """A test tried to reach another machine."""


def is_local(host: object) -> bool:
    """Whether a host, as Python's socket functions take it, is this machine."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None:  # getaddrinfo's word for this machine
        return True
    if not isinstance(host, str):
        return False
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        address = args[1]
        # A str or bytes is an AF_UNIX path, None a socket connected before.
        if isinstance(address, tuple) and not is_local(address[0]):
            raise NetworkRefused("a test tried to connect to another machine")
    elif event == "socket.bind":
        address = args[1]
        # "" and 0.0.0.0 would let other machines in.
        if isinstance(address, tuple) and not is_local(address[0]):
            raise NetworkRefused("a test's server listens to other machines: bind 127.0.0.1")
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"} and not is_local(args[0]):
        raise NetworkRefused("a test tried to look up a name on the network")


def pytest_configure(config: pytest.Config) -> None:
    # An audit hook also sees connections made by libraries that keep their own socket classes.
    sys.addaudithook(_refuse)
