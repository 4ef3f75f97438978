# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Builds what locks the program by itself, and the pages about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ifn_desktop.config.secrets import KeyStatus, KeyVault
from ifn_desktop.errors import KnownError
from ifn_desktop.model.happening import Happening, HappeningKind

if TYPE_CHECKING:
    from ifn_desktop.app.features import Parts
    from ifn_desktop.app.later import LaterCore
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.viewmodels.locking_keys import Holder


class LockParts(NamedTuple):
    """What locking needs of the program.

    Attributes:
        vault: keeps the library's key.
        key: the key while it is open.
        new_code: makes and shows a new recovery code.
        lock: locks the program.
        new_key: begins the change of the key; None: it is not offered.
    """

    vault: KeyVault
    key: Callable[[], bytes | None]
    new_code: Callable[[], object]
    lock: Callable[[], object]
    new_key: Callable[[], object] | None = None


class VaultDoor:
    """The way of the view models to the vault (`viewmodels.locking_keys.KeysDoor`). In a lane.

    Args:
        lock: the vault and its key.
        core: the library, which writes down what was changed.
    """

    def __init__(self, lock: LockParts, core: LaterCore) -> None:
        self._lock = lock
        self._core = core

    def holder(self) -> Holder:
        """Who holds the key."""
        return "passphrase" if self._lock.vault.status() is KeyStatus.PASSPHRASE else "keyring"

    def set_passphrase(self, old: str, new: str, /) -> None:
        """Let a new passphrase open the library."""
        self._lock.vault.set_passphrase(self._key(old), new)
        self._note(HappeningKind.PASSPHRASE_CHANGED)

    def use_keyring(self, old: str, /) -> None:
        """Let the keyring open the library."""
        self._lock.vault.move_to_keyring(self._key(old))
        self._note(HappeningKind.PASSPHRASE_CHANGED)

    def _key(self, old: str) -> bytes:
        """The key, by the passphrase where there is one: an unlocked program is not enough to change it."""
        if self.holder() == "passphrase":
            return self._lock.vault.open_with_passphrase(old)
        key = self._lock.key()
        if key is None:
            raise KnownError("key.passphrase_needed")
        return key

    def _note(self, kind: HappeningKind) -> None:
        core = self._core.get_settled()
        core.jobs.submit("write", lambda _: core.record.note(kind)).result()


class LaterRecord:
    """The way of the view models to the record (`viewmodels.record.RecordDoor`). In a lane."""

    def __init__(self, core: LaterCore) -> None:
        self._core = core

    def newest(self, limit: int, before: int | None = None, /) -> tuple[Happening, ...]:
        """See `Record.newest`."""
        return self._core.get().record.newest(limit, before)

    def erase(self) -> int:
        """See `Record.erase`."""
        return self._core.get_settled().record.erase()


def locking(parts: Parts, lock: LockParts) -> FeatureMaker:
    """The program locks itself, and the member sees and changes how."""

    def make(shell: Shell) -> object:
        from ifn_desktop.app.system_events import SystemEvents
        from ifn_desktop.model.managed import LockRules
        from ifn_desktop.ui.lock.feature import LockFeature
        from ifn_desktop.viewmodels.lock_keeper import LockKeeper
        from ifn_desktop.viewmodels.locking_keys import KeysModel
        from ifn_desktop.viewmodels.record import RecordModel

        rules = parts.managed.lock if parts.managed is not None else LockRules()
        keeper = LockKeeper(
            parts.preferences,
            rules,
            lambda: parts.models.importing.is_running,
            set_by=parts.managed.set_by if parts.managed is not None else "",
            parent=shell,
        )
        keeper.wanted.connect(lock.lock)
        events = SystemEvents(shell)
        # What does not lock has nothing to close: the computer need not wait for it.
        events.sleeping.connect(lambda: keeper.sleep() or events.let_sleep())
        events.screen_locked.connect(keeper.screen_locked)
        events.begin()
        keys = KeysModel(
            VaultDoor(lock, parts.core),
            parts.tasks,
            shortest=rules.passphrase_length or 0,
            may_use_keyring=not rules.passphrase,
        )
        record = RecordModel(LaterRecord(parts.core), parts.tasks)
        return LockFeature(shell, keeper, keys, record=record, new_code=lock.new_code, new_key=lock.new_key)

    return make
