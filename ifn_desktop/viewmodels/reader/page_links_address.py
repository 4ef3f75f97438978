# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What an address in a PDF really leads to, said so that it cannot pass for another. Pure."""

from __future__ import annotations

import ipaddress
import unicodedata
from enum import Enum
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

OPENABLE = frozenset({"http", "https", "mailto"})
_LONGEST_HOST = 253


class Doubt(Enum):
    """What the member should know before they open an address."""

    USER = "user"
    """Something stands before an @ and could pass for the site's name."""
    LETTERS = "letters"
    """The site's name has letters outside a-z, which may look like others."""
    NUMBER = "number"
    """The site has a number in place of a name."""
    OPEN = "open"
    """What is sent there can be read on the way (http)."""


class Address(NamedTuple):
    """An address, taken apart.

    Attributes:
        full: all of it, every character visible.
        site: the name of the site, or the receiver of a letter; empty where there is none.
        encoded: the site as the network knows it (`xn--…`), where that differs from `site`.
        may_open: whether a browser or the e-mail program may be asked to open it.
        is_mail: it is the address of a person.
        doubts: what to know first.
    """

    full: str
    site: str
    encoded: str = ""
    may_open: bool = False
    is_mail: bool = False
    doubts: tuple[Doubt, ...] = ()


def read_address(text: str) -> Address:
    """Take an address apart. Only http, https and mailto with a sound site may be opened."""
    full = visible(text.strip())
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return Address(full, "")
    scheme = parts.scheme.lower()
    if full != text.strip() or "\\" in full or any(map(str.isspace, full)):
        return Address(full, host)
    if scheme == "mailto":
        receiver = unquote(parts.path)
        good = receiver.count("@") == 1 and visible(receiver) == receiver and "," not in receiver
        return Address(full, receiver, may_open=good, is_mail=True)
    if scheme not in OPENABLE:
        return Address(full, host)
    shown, encoded = _both(host)
    if not shown:
        return Address(full, host)
    doubts = [Doubt.USER] if parts.username is not None else []
    if encoded != shown:
        doubts.append(Doubt.LETTERS)
    if _is_number(host):
        doubts.append(Doubt.NUMBER)
    if scheme == "http":
        doubts.append(Doubt.OPEN)
    site = shown if port is None else f"{shown}:{port}"
    return Address(full, site, encoded if encoded != shown else "", True, False, tuple(doubts))


def visible(text: str) -> str:
    """The text with every character that cannot be seen, or that turns the order of others, spelt out."""
    return "".join(
        letter if letter == " " or unicodedata.category(letter)[0] in "LNPSM" else f"%{ord(letter):04X}"
        for letter in text
    )


def _both(host: str) -> tuple[str, str]:
    """A site's name in letters and as the network knows it; nothing for one that cannot be."""
    if not host or len(host) > _LONGEST_HOST:
        return "", ""
    if _is_number(host):
        return host, host
    try:
        encoded = host.encode("idna").decode("ascii").lower()
        shown = encoded.encode("ascii").decode("idna")
    except UnicodeError:
        return "", ""
    parts = encoded.removesuffix(".").split(".")
    good = all(part and part.replace("-", "").replace("_", "").isalnum() for part in parts)
    return (shown, encoded) if good else ("", "")


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return host.replace(".", "").isdigit() or host.lower().startswith("0x")
    return True
