# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Wrapping the library key: under a passphrase (Argon2id), under a recovery code (HKDF).

What wraps is AES-256-GCM with a random nonce; its associated data names the profile and the way,
so that a wrapped key from another place does not open. Imported when a key is wrapped only: a
start with the key in the keyring needs nothing of it.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ifn_desktop.config.keyfile import SALT_BYTES, WrappedKey
from ifn_desktop.errors import KnownError

_NONCE_BYTES = 12
_KEY_BYTES = 32
_BY_PASSPHRASE = "argon2id"  # noqa: S105
_BY_CODE = "hkdf-sha256"


@dataclass(frozen=True, slots=True)
class Cost:
    """What Argon2id is made to cost; written beside each wrapped key so that it can be raised.

    64 MiB, 3 rounds, 4 lanes: the second choice of RFC 9106 section 4; a quarter of a second.

    Attributes:
        memory_kib: KiB of memory.
        iterations: rounds.
        lanes: threads.
    """

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    @property
    def sane(self) -> bool:
        """Whether a program may spend this: a changed file must not eat the memory."""
        if not (1 <= self.lanes <= 64 and 1 <= self.iterations <= 64):
            return False
        return 8 * self.lanes <= self.memory_kib <= 1 << 20


def wrap_by_passphrase(key: bytes, passphrase: str, profile: str, cost: Cost | None = None) -> WrappedKey:
    """Wrap the library key under a passphrase. Takes a quarter of a second, on purpose.

    Raises:
        KnownError: `key.passphrase_empty`.
    """
    if not passphrase.strip():
        raise KnownError("key.passphrase_empty")
    cost, salt = cost or Cost(), os.urandom(SALT_BYTES)
    sealed = _seal(key, _from_passphrase(passphrase, salt, cost), f"passphrase {profile}")
    return WrappedKey(_BY_PASSPHRASE, salt.hex(), sealed.hex(), cost.memory_kib, cost.iterations, cost.lanes)


def unwrap_by_passphrase(wrapped: WrappedKey, passphrase: str, profile: str) -> bytes | None:
    """The library key, or None when the passphrase is another.

    Raises:
        KnownError: `key.file_damaged` when it says of itself what no passphrase has made.
    """
    cost = Cost(wrapped.memory_kib, wrapped.iterations, wrapped.lanes)
    if wrapped.kdf != _BY_PASSPHRASE or not cost.sane:
        raise KnownError("key.file_damaged")
    by = _from_passphrase(passphrase, bytes.fromhex(wrapped.salt), cost)
    return _open(bytes.fromhex(wrapped.sealed), by, f"passphrase {profile}")


def wrap_by_code(key: bytes, secret: bytes, profile: str) -> WrappedKey:
    """Wrap the library key under the secret of a recovery code: 130 bits need no slow derivation."""
    salt = os.urandom(SALT_BYTES)
    return WrappedKey(_BY_CODE, salt.hex(), _seal(key, _from_code(secret, salt), f"recovery {profile}").hex())


def unwrap_by_code(wrapped: WrappedKey, secret: bytes, profile: str) -> bytes | None:
    """The library key, or None when the code is another library's."""
    by = _from_code(secret, bytes.fromhex(wrapped.salt))
    return _open(bytes.fromhex(wrapped.sealed), by, f"recovery {profile}")


def _from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    # å typed on a Mac may be two characters, on Linux one: NFC makes them the same passphrase.
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(text)


def _from_code(secret: bytes, salt: bytes) -> bytes:
    return HKDF(SHA256(), _KEY_BYTES, salt, b"ifn-desktop recovery code").derive(secret)


def _seal(key: bytes, by: bytes, about: str) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(by).encrypt(nonce, key, about.encode())


def _open(sealed: bytes, by: bytes, about: str) -> bytes | None:
    try:
        return AESGCM(by).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], about.encode())
    except (InvalidTag, ValueError):
        return None
