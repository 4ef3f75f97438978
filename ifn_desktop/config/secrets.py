# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The library key: made, kept, given back.

32 random bytes, held by the system's keyring, or wrapped under a passphrase in the key file when
there is no keyring to trust; a recovery code for paper opens it in both cases. It is never
written in clear (design.md section 8).

Every change is in an order that a kill at any step survives: a secret is put where it will be
looked for, and read back, before the key file says so; it is taken away only after the key file
says otherwise. What a kill can leave is an entry in the keyring that nobody asks for.

Call nothing here on the GUI thread: a keyring may wait for an answer, a passphrase takes a
quarter of a second on purpose. Hold the profile's lock while the key file is changed (`create`
takes it itself: nobody can hold it before there is a key to open a library with).
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hmac
import os
import secrets
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ifn_desktop.config.disk import disk_errors, sync_folder
from ifn_desktop.config.keyfile import FollowingKey, KeyFile, key_check, read_key_file, write_key_file
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.throttle import Throttle
from ifn_desktop.errors import BugError, KnownError

if TYPE_CHECKING:
    from ifn_desktop.config.keyrings import Keyring
    from ifn_desktop.config.wrapping import Cost

_KEY_BYTES = 32


class KeyStatus(StrEnum):
    """Where the library key of a profile is."""

    NEW = "new"
    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105
    KEYRING_GONE = "keyring_gone"


class NewKey(NamedTuple):
    """An opened library key. Has no repr: it must not reach a log.

    Attributes:
        key: the library key, 32 bytes.
        recovery_code: to be shown and printed once, when the key was just made; else None.
    """

    key: bytes
    recovery_code: str | None = None

    def __repr__(self) -> str:
        return "<NewKey>"


class PreparedKey(NamedTuple):
    """A key that may take the place of the present one. Has no repr: it must not reach a log.

    Attributes:
        key: 32 bytes.
        recovery_code: to be shown and printed before the change.
        file: what the key file will say.
    """

    key: bytes
    recovery_code: str
    file: KeyFile

    def __repr__(self) -> str:
        return "<PreparedKey>"


class KeyVault:
    """Keeps the library key of one profile.

    Args:
        paths: of the profile; its folder exists when a key is made.
        keyring: where the key is kept when it can be.
        cost: of Argon2id for new passphrases; tests give a smaller one.
        throttle: slows wrong passphrases and codes down; tests give one with clocks of their own.

    Attributes:
        throttle: that one.
    """

    def __init__(
        self,
        paths: ProfilePaths,
        keyring: Keyring,
        cost: Cost | None = None,
        throttle: Throttle | None = None,
    ) -> None:
        self.throttle = throttle or Throttle(paths.tries)
        self._path = paths.key_file
        self._lock = paths.lock
        self._database = paths.database
        self._blobs = paths.blobs
        self._keyring = keyring
        self._cost = cost

    def status(self, *, ask_keyring: bool = False) -> KeyStatus:
        """Where the key is.

        Args:
            ask_keyring: also look whether the keyring still has it (`keyring_gone`); may block.

        Raises:
            KnownError: `key.file_damaged`, `key.file_too_new`, `key.file_missing` (there is a
                library but no key file), `store.missing` (files of a library, but no library),
                `disk.*`; with `ask_keyring` also `keyring.locked` and `keyring.failed`.
        """
        file = self._read()
        if file is None:
            if self._database.exists():
                raise KnownError("key.file_missing")
            return KeyStatus.NEW
        self._refuse_lost_library()
        if file.holder == "passphrase":
            return KeyStatus.PASSPHRASE
        if ask_keyring and self._keyring_is_gone(file):
            return KeyStatus.KEYRING_GONE
        return KeyStatus.KEYRING

    @property
    def backend(self) -> str:
        """The name of the keyring that holds the key, as recorded; empty with a passphrase."""
        file = self._read()
        return "" if file is None else file.backend

    def create(self, passphrase: str | None = None) -> NewKey:
        """Make the key of a new profile.

        Args:
            passphrase: wraps it; without one the keyring holds it.

        Raises:
            KnownError: `keyring.*` (nothing was made; offer a passphrase), `key.passphrase_empty`,
                `key.file_missing`, `profile.in_use` (another process makes it or works with it),
                `disk.*`.
            BugError: the profile has a key.
        """
        if self.status() is not KeyStatus.NEW:
            raise BugError("the profile has a key")
        with ProfileLock(self._lock):
            # Two keys made at the same time would lock what was encrypted with the lost one for ever.
            if self.status() is not KeyStatus.NEW:
                raise KnownError("profile.in_use")
            made = self.prepare_change(passphrase)
            write_key_file(self._path, made.file)
            return NewKey(made.key, made.recovery_code)

    def open_with_keyring(self) -> bytes:
        """The key, from the keyring. May block while its owner is asked to open it.

        Raises:
            KnownError: `keyring.missing`, `keyring.insecure`, `keyring.locked`,
                `keyring.failed`, `keyring.no_key` (the entry is gone or another's).
        """
        file = self._file()
        if file.holder != "keyring":
            raise KnownError("key.passphrase_needed")
        return _verified(file, _decoded(self._keyring.get(file.profile)), "keyring.no_key")

    def open_with_passphrase(self, passphrase: str) -> bytes:
        """The key, by the passphrase. Takes a quarter of a second.

        Raises:
            KnownError: `key.wrong_passphrase`, `key.no_passphrase` (the keyring holds the key),
                `key.wait` (after several wrong ones), `key.file_damaged`.
        """
        from ifn_desktop.config.wrapping import unwrap_by_passphrase

        file = self._file()
        if file.passphrase is None:
            raise KnownError("key.no_passphrase")
        self.throttle.check()
        key = unwrap_by_passphrase(file.passphrase, passphrase, file.profile)
        return self._counted(file, key, "key.wrong_passphrase")

    def open_with_recovery_code(self, typed: str) -> bytes:
        """The key, by the recovery code; then give it a holder again.

        Raises:
            KnownError: `key.recovery_typing` (mistyped), `key.wrong_recovery` (another library's),
                `key.wait` (after several wrong ones).
        """
        from ifn_desktop.config.recovery import read_code
        from ifn_desktop.config.wrapping import unwrap_by_code

        file, secret = self._file(), read_code(typed)
        self.throttle.check()
        key = unwrap_by_code(file.recovery, secret, file.profile)
        return self._counted(file, key, "key.wrong_recovery")

    def set_passphrase(self, key: bytes, passphrase: str) -> None:
        """Make a passphrase the holder, in place of an older one or of the keyring.

        Raises:
            KnownError: `key.passphrase_empty`, `disk.*`; everything is as it was.
        """
        file = self._own_file(key)
        self._hold_by_passphrase(file, key, passphrase)
        if file.holder == "keyring":
            try:
                self._keyring.remove(file.profile)
            except KnownError:
                return  # the keyring is gone, which may be why a passphrase is set

    def move_to_keyring(self, key: bytes) -> None:
        """Make the keyring the holder; a passphrase opens the library no longer.

        Raises:
            KnownError: `keyring.*`, `disk.*`; everything is as it was.
        """
        self._hold_in_keyring(self._own_file(key), key)

    def new_recovery_code(self, key: bytes) -> str:
        """Make a new recovery code to print; the old one opens nothing any more.

        Raises:
            KnownError: `disk.*`; the old code is still good.
        """
        from ifn_desktop.config.recovery import make_code, show_code
        from ifn_desktop.config.wrapping import wrap_by_code

        file, secret = self._own_file(key), make_code()
        recovery = wrap_by_code(key, secret, file.profile)
        write_key_file(self._path, file._replace(recovery=recovery))
        return show_code(secret)

    # Another key ------------------------------------------------------------------------------

    def prepare_change(self, passphrase: str | None = None) -> PreparedKey:
        """Make a key that may take the place of the present one. Nothing that opens the library changes.

        Args:
            passphrase: wraps it; without one the keyring will hold it, beside the present one.

        Raises:
            KnownError: `keyring.*`, `key.passphrase_empty`.
        """
        from ifn_desktop.config.recovery import make_code, show_code
        from ifn_desktop.config.wrapping import wrap_by_code

        key, profile, secret = os.urandom(_KEY_BYTES), secrets.token_hex(16), make_code()
        recovery = wrap_by_code(key, secret, profile)
        file = KeyFile(profile, "keyring", "", check=key_check(key), recovery=recovery)
        if passphrase is not None:
            file = self._with_passphrase(file, key, passphrase)
        else:
            file = self._put_in_keyring(file, key)
        return PreparedKey(key, show_code(secret), file)

    def announce(self, prepared: PreparedKey, salt: str) -> None:
        """Say in the key file what opens the library as soon as it begins with a salt.

        Raises:
            KnownError: `disk.*`; the old key file is as it was.
        """
        write_key_file(self._path, self._file()._replace(following=FollowingKey(salt, prepared.file)))

    def former_entry(self) -> str:
        """The profile name of the key that held before, where a change is done but not completed; else empty.

        Raises:
            KnownError: `key.*`, `disk.*`.
        """
        file = read_key_file(self._path)
        if file is None or file.resolved(self._database).profile == file.profile:
            return ""
        return file.profile

    def complete_change(self) -> None:
        """Forget in the key file what holds no longer, if a key was being changed.

        Raises:
            KnownError: `disk.*`; what is there still opens the library.
        """
        file = read_key_file(self._path)
        if file is None or file.following is None:
            return
        with disk_errors():  # the library's new name first, else a power cut could bring the old one back
            sync_folder(self._path.parent)
        holds = file.resolved(self._database)
        write_key_file(self._path, holds)
        gone = file.following.file if holds.profile == file.profile else file
        if gone.holder == "keyring":
            with contextlib.suppress(KnownError):  # an entry that nobody asks for any more
                self._keyring.remove(gone.profile)

    def _hold_in_keyring(self, file: KeyFile, key: bytes) -> None:
        write_key_file(self._path, self._put_in_keyring(file, key))

    def _put_in_keyring(self, file: KeyFile, key: bytes) -> KeyFile:
        secret = base64.b64encode(key).decode()
        name = self._keyring.name
        self._keyring.put(file.profile, secret)
        if self._keyring.get(file.profile) != secret:
            raise KnownError("keyring.failed")
        return file._replace(holder="keyring", backend=name, passphrase=None)

    def _hold_by_passphrase(self, file: KeyFile, key: bytes, passphrase: str) -> None:
        write_key_file(self._path, self._with_passphrase(file, key, passphrase))

    def _with_passphrase(self, file: KeyFile, key: bytes, passphrase: str) -> KeyFile:
        from ifn_desktop.config.wrapping import wrap_by_passphrase

        wrapped = wrap_by_passphrase(key, passphrase, file.profile, self._cost)
        return file._replace(holder="passphrase", backend="", passphrase=wrapped)

    def _refuse_lost_library(self) -> None:
        """A library that lost its database must not be opened as a new and empty one.

        SQLite makes a missing or an empty file anew. Then the member's notes would seem to have
        vanished, and what a backup could still bring back would be mixed with new papers.
        """
        with disk_errors():
            log = self._database.with_name(self._database.name + "-wal")
            present = any(path.exists() and path.stat().st_size for path in (self._database, log))
            if not present and self._blobs.is_dir() and any(self._blobs.iterdir()):
                raise KnownError("store.missing")

    def _keyring_is_gone(self, file: KeyFile) -> bool:
        try:
            key = _decoded(self._keyring.get(file.profile))
        except KnownError as error:
            if error.code in {"keyring.missing", "keyring.insecure"}:
                return True
            raise
        return key is None or not hmac.compare_digest(key_check(key), file.check)

    def _counted(self, file: KeyFile, key: bytes | None, otherwise: str) -> bytes:
        try:
            verified = _verified(file, key, otherwise)
        except KnownError:
            self.throttle.failed()
            raise
        self.throttle.opened()
        return verified

    def _read(self) -> KeyFile | None:
        file = read_key_file(self._path)
        return None if file is None else file.resolved(self._database)

    def _file(self) -> KeyFile:
        file = self._read()
        if file is None:
            raise KnownError("key.file_missing")
        return file

    def _own_file(self, key: bytes) -> KeyFile:
        file = self._file()
        if not hmac.compare_digest(key_check(key), file.check):
            raise BugError("the key is another library's")
        return file


def _verified(file: KeyFile, key: bytes | None, otherwise: str) -> bytes:
    if key is None or len(key) != _KEY_BYTES or not hmac.compare_digest(key_check(key), file.check):
        raise KnownError(otherwise)
    return key


def _decoded(secret: str | None) -> bytes | None:
    if secret is None:
        return None
    try:
        return base64.b64decode(secret, validate=True)
    except (binascii.Error, ValueError):
        return None
