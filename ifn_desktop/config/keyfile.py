# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The key file of a profile: who holds the library key, and the wrapped copies of it.

It holds nothing that opens the library by itself. JSON, written whole and synced; a program that
is killed while it writes leaves the old file or the new one.
"""

from __future__ import annotations

import hmac
import json
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from ifn_desktop.config.disk import disk_error, write_whole
from ifn_desktop.errors import KnownError

FORMAT = 1
SALT_BYTES = 16
DATABASE_SALT_BYTES = 16
Holder = Literal["keyring", "passphrase"]


class WrappedKey(NamedTuple):
    """A copy of the library key that something else opens; all values as written (hexadecimal).

    Attributes:
        kdf: how the wrapping key is made: `argon2id` or `hkdf-sha256`.
        salt: of that derivation.
        sealed: nonce and sealed key.
        memory_kib, iterations, lanes: the cost of argon2id, else 0.
    """

    kdf: str
    salt: str
    sealed: str
    memory_kib: int = 0
    iterations: int = 0
    lanes: int = 0


class KeyFile(NamedTuple):
    """What the file says.

    Attributes:
        profile: a random name, the user name of the entry in the keyring.
        holder: who holds the key.
        backend: the keyring's name, for messages and for `doctor`; empty with a passphrase.
        check: what the right library key gives, so that a wrong one is known before the database.
        recovery: the copy for the recovery code.
        passphrase: the copy for the passphrase, when that is the holder.
        following: what holds as soon as the library begins with another salt: a key is being changed.
    """

    profile: str
    holder: Holder
    backend: str
    check: str
    recovery: WrappedKey
    passphrase: WrappedKey | None = None
    following: FollowingKey | None = None

    def resolved(self, database: Path) -> KeyFile:
        """What holds for a library as it is on the disk: this, or what follows it."""
        if self.following is None:
            return self
        if salt_of(database) == self.following.salt:
            return self.following.file
        return self._replace(following=None)


def key_check(key: bytes) -> str:
    """What a library key gives, to be compared with `KeyFile.check`; tells nothing of the key."""
    return hmac.digest(key, b"ifn-desktop key check", "sha256").hex()


class FollowingKey(NamedTuple):
    """The key to come.

    Attributes:
        salt: that the library begins with when its key has been changed, hexadecimal.
        file: what holds then.
    """

    salt: str
    file: KeyFile


def salt_of(database: Path) -> str:
    """The salt that SQLCipher keeps in clear at the beginning of a database, hexadecimal.

    Empty where there is no database.

    Raises:
        KnownError: `disk.*`.
    """
    try:
        with database.open("rb") as file:
            return file.read(DATABASE_SALT_BYTES).hex()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise disk_error(error) from None


def read_key_file(path: Path) -> KeyFile | None:
    """Read a key file; None when there is none.

    Raises:
        KnownError: `key.file_damaged`, `key.file_too_new`, `disk.*`.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise disk_error(error) from None
    return parse_key_file(content)


def parse_key_file(content: bytes) -> KeyFile:
    """Understand the content of a key file, wherever it was kept.

    Raises:
        KnownError: `key.file_damaged`, `key.file_too_new`.
    """
    try:
        return _parse(cast("dict[str, Any]", json.loads(content)))
    except (KeyError, TypeError, ValueError, AttributeError):
        raise KnownError("key.file_damaged") from None


def write_key_file(path: Path, file: KeyFile) -> None:
    """Replace the key file.

    Raises:
        KnownError: `disk.*`; the old file is as it was.
    """
    write_whole(path, key_file_content(file))


def key_file_content(file: KeyFile) -> bytes:
    """What is written for a key file."""
    content = _plain(file)
    if file.following is not None:
        content["following"] = {"salt": file.following.salt, "file": _plain(file.following.file)}
    return json.dumps({"format": FORMAT, **content}, indent=2).encode()


def _plain(file: KeyFile) -> dict[str, Any]:
    passphrase = None if file.passphrase is None else file.passphrase._asdict()
    content = {**file._asdict(), "recovery": file.recovery._asdict(), "passphrase": passphrase}
    del content["following"]
    return content


def _parse(content: dict[str, Any]) -> KeyFile:
    if int(content["format"]) > FORMAT:
        raise KnownError("key.file_too_new")
    file = _parse_one(content)
    following = content.get("following")
    if following is None:
        return file
    return file._replace(following=FollowingKey(str(following["salt"]), _parse_one(following["file"])))


def _parse_one(content: dict[str, Any]) -> KeyFile:
    holder: Holder = "keyring" if content["holder"] == "keyring" else "passphrase"
    passphrase = content.get("passphrase")
    file = KeyFile(
        profile=str(content["profile"]),
        holder=holder,
        backend=str(content["backend"]),
        check=str(content["check"]),
        recovery=_parse_wrapped(content["recovery"]),
        passphrase=None if passphrase is None else _parse_wrapped(passphrase),
    )
    if not file.profile or (holder == "passphrase" and file.passphrase is None):
        raise ValueError
    return file


def _parse_wrapped(content: dict[str, Any]) -> WrappedKey:
    if len(bytes.fromhex(content["salt"])) != SALT_BYTES or not bytes.fromhex(content["sealed"]):
        raise ValueError
    return WrappedKey(
        str(content["kdf"]),
        content["salt"],
        content["sealed"],
        int(content["memory_kib"]),
        int(content["iterations"]),
        int(content["lanes"]),
    )
