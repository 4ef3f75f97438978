# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Addresses of sources: which may be asked at all, and how one is spoken of without being told."""

from __future__ import annotations

import hashlib
import ipaddress
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from ifn_desktop.errors import KnownError


def address_mark(address: str) -> str:
    """Tells one address from another in reports and logs without telling what it is."""
    return hashlib.sha256(address.encode(errors="surrogatepass")).hexdigest()[:12]


def split(address: str) -> SplitResult:
    """The parts of an address.

    Raises:
        KnownError: `remote.address`: it is none.
    """
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        raise KnownError("remote.address") from None
    if not parts.hostname:
        raise KnownError("remote.address")
    return parts


def origin(address: str) -> tuple[str, str, int]:
    """(scheme, host, port) of an address."""
    parts = split(address)
    return parts.scheme.lower(), (parts.hostname or "").lower(), parts.port or _port(parts.scheme)


def host_of(address: str) -> str:
    """The host of an address, with its port where that is not the usual one."""
    scheme, host, port = origin(address)
    return host if port == _port(scheme) else f"{host}:{port}"


def is_loopback(host: str) -> bool:
    """Whether a host is this very computer."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def clean(address: str, *, loopback: bool = False) -> str:
    """An address as it is kept: https, without user, password and fragment.

    Args:
        address: as typed or pasted; without a scheme it is https.
        loopback: let http to this computer be; for tests.

    Raises:
        KnownError: `remote.address`; `remote.not_secure` for http; `remote.credentials` when it
            holds a user or a password, which are asked for by themselves.
    """
    text = address.strip()
    if "://" not in text:
        text = f"https://{text}"
    parts = split(text)
    if parts.username is not None or parts.password is not None:
        raise KnownError("remote.credentials")
    scheme = parts.scheme.lower()
    if scheme == "http" and not (loopback and is_loopback(parts.hostname or "")):
        raise KnownError("remote.not_secure")
    if scheme not in {"https", "http"}:
        raise KnownError("remote.address")
    return urlunsplit((scheme, parts.netloc.lower(), parts.path or "/", parts.query, ""))


def join(base: str, reference: str) -> str:
    """The address that a reference in an answer means, without its fragment."""
    try:
        parts = urlsplit(urljoin(base, reference.strip()))
    except ValueError:
        raise KnownError("remote.address") from None
    return urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))


def _port(scheme: str) -> int:
    return 80 if scheme.lower() == "http" else 443
