# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Every byte of a library's database as somebody with the key could read it: free pages and the log too."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ifn_desktop.store.crypto import derive_key

PAGE, RESERVE, SALT, IV = 4096, 80, 16, 16
_WAL_HEADER, _FRAME_HEADER = 32, 24
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")


def raw_bytes(database: Path, library_key: bytes) -> bytes:
    """All pages of the file and of its log, decrypted (SQLCipher 4: AES-256-CBC, 80 bytes at the end)."""
    key = derive_key(library_key, "database")
    pages = _pages(database.read_bytes())
    log = database.with_name(f"{database.name}-wal")
    if log.exists():
        content = log.read_bytes()[_WAL_HEADER:]
        step = _FRAME_HEADER + PAGE
        pages += [content[at + _FRAME_HEADER : at + step] for at in range(0, len(content) - step + 1, step)]
    return b"".join(_decrypted(page, key) for page in pages)


def found_in(data: bytes, words: Iterable[str]) -> set[str]:
    """Which words stand in some bytes, as they are written: in UTF-8, UTF-16 and in zlib streams."""
    forms = {word: (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be")) for word in words}
    texts = [data, *_unpacked(data)]
    return {word for word, each in forms.items() if any(form in text for form in each for text in texts)}


def _pages(content: bytes) -> list[bytes]:
    return [content[at : at + PAGE] for at in range(0, len(content), PAGE)]


def _decrypted(page: bytes, key: bytes) -> bytes:
    start = SALT if _is_first(page, key) else 0
    iv = page[PAGE - RESERVE : PAGE - RESERVE + IV]
    cipher = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return cipher.update(page[start : PAGE - RESERVE]) + cipher.finalize()


def _is_first(page: bytes, key: bytes) -> bool:
    """The first page begins with the salt, which is in clear; its next bytes are SQLite's header."""
    iv = page[PAGE - RESERVE : PAGE - RESERVE + IV]
    cipher = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    begin = cipher.update(page[SALT : SALT + 16]) + cipher.finalize()
    return begin[:2] == PAGE.to_bytes(2, "big")


def _unpacked(data: bytes) -> list[bytes]:
    """What zlib streams in the bytes hold, as far as each goes."""
    found: list[bytes] = []
    for match in _ZLIB.finditer(data):
        packed = zlib.decompressobj()
        try:
            found.append(packed.decompress(data[match.start() : match.start() + (1 << 20)]))
        except zlib.error:
            continue
    return found
