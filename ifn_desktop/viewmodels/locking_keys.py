# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How the library is unlocked, and changing that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.unlocking import obstacle
from ifn_desktop.viewmodels.words import said, translate

Holder = Literal["", "keyring", "passphrase"]


class KeysDoor(Protocol):
    """What is asked of the key vault; every call takes its time, so it is made in a lane."""

    def holder(self) -> Holder:
        """Who holds the key: the computer's keyring, or a passphrase."""
        ...

    def set_passphrase(self, old: str, new: str, /) -> None:
        """Let a new passphrase open the library; `old` is the one that did, empty with the keyring."""
        ...

    def use_keyring(self, old: str, /) -> None:
        """Let the computer's keyring open the library."""
        ...


class KeysModel(QObject):
    """What opens the library now, and what is to open it from now on.

    Args:
        door: the vault.
        tasks: runs it.
        shortest: the fewest characters of a passphrase that the employer wants; 0: no such rule.
        may_use_keyring: whether the computer's keyring may open the library alone.

    Signals:
        changed: `holder` or `is_busy` is new.
        refused: why it was not changed, in words.
        done: what was changed, in words.
    """

    changed = Signal()
    refused = Signal(str)
    done = Signal(str)

    def __init__(
        self, door: KeysDoor, tasks: Tasks, *, shortest: int = 0, may_use_keyring: bool = True
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._shortest = shortest
        self.may_use_keyring = may_use_keyring
        self.holder: Holder = ""
        self.is_busy = False

    def load(self) -> None:
        """Ask who holds the key; `changed` follows."""
        self._tasks.run("io", lambda _: self._door.holder(), self._known)

    def obstacle(self, new: str, again: str) -> str:
        """Why a new passphrase cannot be used yet, in words; empty when it can."""
        return obstacle(new, again, self._shortest)

    def set_passphrase(self, old: str, new: str) -> None:
        """Change the passphrase, or take one into use instead of the keyring; `done` or `refused` follows."""
        had_one = self.holder == "passphrase"
        words = (
            translate("Keys", "Lösenordet är bytt. Det gamla gäller inte längre.")
            if had_one
            else translate("Keys", "Klart. Programmet frågar efter lösenordet nästa gång det öppnas.")
        )
        self._change(lambda: self._door.set_passphrase(old, new), words)

    def use_keyring(self, old: str) -> None:
        """Let the computer's keyring open the library; `done` or `refused` follows."""
        self._change(
            lambda: self._door.use_keyring(old),
            translate("Keys", "Klart. Datorn har nyckeln nu, och lösenordet gäller inte längre."),
        )

    def _change(self, do: Callable[[], None], words: str) -> None:
        if self.is_busy:
            return
        self._set_busy(True)

        def changed(_: None) -> None:
            self._set_busy(False)
            self.load()
            self.done.emit(words)

        self._tasks.run("io", lambda _: do(), changed, failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, KnownError):
            self.refused.emit(said(error.code, error.params))
        elif not isinstance(error, Cancelled):
            self._tasks.fail(error)

    def _known(self, holder: Holder) -> None:
        self.holder = holder
        self.changed.emit()

    def _set_busy(self, busy: bool) -> None:
        self.is_busy = busy
        self.changed.emit()
