# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Connections: whom to trust, by which proxy, and a way to break them off."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from ifn_desktop.errors import KnownError
from ifn_desktop.sources import addresses

if TYPE_CHECKING:
    import ssl

    import urllib3
    import urllib3.connection


def manager(
    *,
    ca: str,
    connections: int,
    timeouts: tuple[float, float],
    proxy: str,
    watch: weakref.WeakSet[urllib3.connection.HTTPConnection],
) -> urllib3.PoolManager:
    """What keeps connections open.

    Args:
        ca: PEM text of a certificate authority to trust too; may be empty.
        connections: at once to a host.
        timeouts: in seconds, for a connection and between two pieces of an answer.
        proxy: its address, or empty.
        watch: gets every connection.

    Raises:
        KnownError: `remote.ca`, `remote.proxy`.
    """
    import urllib3
    from urllib3.util import make_headers, parse_url

    options: dict[str, Any] = {
        "num_pools": 8,
        "maxsize": connections,
        "block": True,
        "timeout": urllib3.Timeout(connect=timeouts[0], read=timeouts[1]),
        "ssl_context": trust(ca),
    }
    if not proxy:
        made = urllib3.PoolManager(**options)
    else:
        about = parse_url(proxy if "://" in proxy else f"http://{proxy}")
        if about.scheme not in {"http", "https"}:
            raise KnownError("remote.proxy")
        who = make_headers(proxy_basic_auth=unquote(about.auth)) if about.auth else None
        options["proxy_ssl_context"] = options["ssl_context"]
        made = urllib3.ProxyManager(about._replace(auth=None).url, proxy_headers=who, **options)
    made.pool_classes_by_scheme = watched(watch)
    return made


def system_proxy(scheme: str, host: str, port: int, proxies: Mapping[str, str] | None) -> str:
    """The address of the proxy for a host; empty for none.

    Args:
        scheme: `https` or `http`.
        host: its name.
        port: its port.
        proxies: by scheme; None asks the system.
    """
    if proxies is not None:
        return proxies.get(scheme, "")
    if addresses.is_loopback(host):
        return ""
    from urllib.request import getproxies, proxy_bypass

    found = getproxies()
    if proxy_bypass(f"{host}:{port}") or proxy_bypass(host):
        return ""
    return found.get(scheme) or found.get("all") or ""


def trust(ca: str) -> ssl.SSLContext:
    """What certificates are checked against: the system's own authorities and the member's."""
    import ssl

    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca:
        try:
            context.load_verify_locations(cadata=ca)
        except (ssl.SSLError, ValueError):
            raise KnownError("remote.ca") from None
    return context


def watched(connections: weakref.WeakSet[urllib3.connection.HTTPConnection]) -> dict[str, type[Any]]:
    """Pools whose connections are known, so that a cancel can break them off."""
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    class Plain(HTTPConnection):
        def connect(self) -> None:
            connections.add(self)
            super().connect()

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            connections.add(self)
            super().connect()

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain  # pyright: ignore[reportAssignmentType]

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure  # pyright: ignore[reportAssignmentType]

    return {"http": PlainPool, "https": SecurePool}
