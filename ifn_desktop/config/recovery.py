# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The recovery code: the library's key in a form for paper and for fingers.

Seven groups of four letters and digits, as in `7QK2-9MXA-...`: 130 random bits and a checksum of 10
bits. The alphabet is Crockford's base 32: no I, L, O or U, so that nothing looks like a 1, a 0 or
a V; when typed, small letters, I, L and O are understood, and spaces and dashes mean nothing.

The checksum is the value modulo the prime 1021. It catches every single wrong character and every
two neighbours that changed places (the difference is (a - b) * 32**n or (a - b) * 31 * 32**n with
|a - b| < 32, and no prime factor of those is 1021), and all but one in a thousand of other errors.
"""

from __future__ import annotations

import secrets

from ifn_desktop.errors import KnownError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS = 130
_SYMBOLS = 28
_GROUP = 4
_PRIME = 1021
_MEANT = str.maketrans("ILO", "110", " -–—‐‑.\t\r\n\u00a0")


def make_code() -> bytes:
    """Make the secret of a new code."""
    return secrets.randbits(_BITS).to_bytes(17, "big")


def show_code(secret: bytes) -> str:
    """The code as it is printed."""
    value = int.from_bytes(secret, "big")
    value = value << 10 | value % _PRIME
    symbols = "".join(ALPHABET[value >> 5 * place & 31] for place in reversed(range(_SYMBOLS)))
    return "-".join(symbols[start : start + _GROUP] for start in range(0, _SYMBOLS, _GROUP))


def read_code(typed: str) -> bytes:
    """The secret of a code as it was typed.

    Raises:
        KnownError: `key.recovery_typing` when characters are missing, too many or wrong.
    """
    symbols = typed.upper().translate(_MEANT)
    if len(symbols) != _SYMBOLS or not set(symbols) <= set(ALPHABET):
        raise KnownError("key.recovery_typing")
    value = 0
    for symbol in symbols:
        value = value << 5 | ALPHABET.index(symbol)
    value, checksum = value >> 10, value & 1023
    if value % _PRIME != checksum:
        raise KnownError("key.recovery_typing")
    return value.to_bytes(17, "big")
