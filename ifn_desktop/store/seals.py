# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tells a wrong key from a damaged first page, which look the same to SQLCipher.

The form of a page is SQLCipher 4's (zetetic.net/sqlcipher/design): 4096 bytes that end with an
initialisation vector of 16 bytes and an HMAC-SHA512 of 64, made over everything before it and the
page's number in 4 bytes, little end first; its key comes from the database's key in 2 rounds of
PBKDF2 with the file's salt, its first 16 bytes, each changed by 0x3a.
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path

PAGE_BYTES = 4096
_SALT_BYTES = 16
_HMAC_BYTES = 64
_PAGES = 64


def key_seals_a_page(path: Path, key: bytes) -> bool:
    """Whether any of the pages after the first carries a seal made with this key.

    Args:
        path: of the database.
        key: the raw key it is opened with, 32 bytes.
    """
    with path.open("rb") as file:
        first = file.read(PAGE_BYTES)
        salt = bytes(byte ^ 0x3A for byte in first[:_SALT_BYTES])
        seal_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, len(key))
        for number in range(2, _PAGES):
            page = file.read(PAGE_BYTES)
            if len(page) < PAGE_BYTES:
                return False
            made = hmac.digest(seal_key, page[:-_HMAC_BYTES] + number.to_bytes(4, "little"), "sha512")
            if hmac.compare_digest(made, page[-_HMAC_BYTES:]):
                return True
    return False
