# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Passwords of the places that papers are fetched from: in the system's keyring and nowhere else.

Where there is no keyring to trust a password is kept in memory until the program ends. Never call this
on the GUI thread: a keyring may wait for its owner.
"""

from __future__ import annotations

import contextlib
import threading

from ifn_desktop.config.keyrings import Keyring
from ifn_desktop.errors import KnownError


class SourcePasswords:
    """Keeps a password for each source. Safe on several threads; has no telling repr.

    Args:
        keyring: where they are kept; None keeps them in memory only.
        otherwise: the password of every source that has none of its own; for scripts.
    """

    def __init__(self, keyring: Keyring | None, otherwise: str | None = None) -> None:
        self._keyring = keyring
        self._otherwise = otherwise
        self._lock = threading.Lock()
        self._given: dict[str, str] = {}

    def __repr__(self) -> str:
        return "<SourcePasswords>"

    @property
    def is_lasting(self) -> bool:
        """Whether there is a keyring to keep them in."""
        return self._keyring is not None

    def get(self, source: str) -> str | None:
        """The password of a source, or None when none is at hand.

        Raises:
            KnownError: `keyring.locked`: its owner did not open the keyring.
        """
        with self._lock:
            if source in self._given:
                return self._given[source]
        if self._keyring is None:
            return self._otherwise
        try:
            found = self._keyring.get(_entry(source))
        except KnownError as error:
            if error.code == "keyring.locked":
                raise
            found = None
        if found is None:
            return self._otherwise
        with self._lock:
            self._given[source] = found
        return found

    def put(self, source: str, password: str) -> bool:
        """Keep a password. Returns whether it outlasts the program."""
        with self._lock:
            self._given[source] = password
        if self._keyring is None:
            return False
        try:
            self._keyring.put(_entry(source), password)
        except KnownError:
            return False
        return True

    def remove(self, source: str) -> None:
        """Forget a password."""
        with self._lock:
            self._given.pop(source, None)
        if self._keyring is not None:
            with contextlib.suppress(KnownError):
                self._keyring.remove(_entry(source))


def _entry(source: str) -> str:
    """The keyring's name for it; no profile is called so."""
    return f"source {source}"
