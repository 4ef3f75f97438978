# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The keys that are made from the library key, one for each use.

HKDF-Expand of RFC 5869 with SHA-256 and one block of output. Its first half, HKDF-Extract, is
left out as section 3.3 of the RFC allows: the library key is 32 uniformly random bytes already.
The standard library does it in one line, so that opening the database waits for no import.
"""

from __future__ import annotations

import hmac

from ifn_desktop.errors import BugError

KEY_BYTES = 32


def derive_key(library_key: bytes, purpose: str) -> bytes:
    """Make the 32-byte key for one purpose.

    Args:
        library_key: 32 random bytes.
        purpose: a lasting name, such as `database`: what was made under it is lost with it.
    """
    if len(library_key) != KEY_BYTES:
        raise BugError("the library key has the wrong length")
    return hmac.digest(library_key, b"ifn-desktop 1 " + purpose.encode() + b"\x01", "sha256")
