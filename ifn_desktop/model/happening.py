# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What has happened with the library, for the record that its member can read and erase."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class HappeningKind(StrEnum):
    """What may happen; a row of an unknown kind, of a newer program, is shown as `other`."""

    OPENED = "opened"
    LOCKED = "locked"
    FAILED_UNLOCK = "failed_unlock"
    IMPORTED = "imported"
    SYNCED = "synced"
    EXPORTED = "exported"
    PRINTED = "printed"
    SAVED_OUT = "saved_out"
    PURGED = "purged"
    ERASED = "erased"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    VERIFIED = "verified"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105
    KEY_CHANGED = "key_changed"
    CODE_CHANGED = "code_changed"
    RECORD_ERASED = "record_erased"
    OTHER = "other"


class Happening(NamedTuple):
    """One thing that happened.

    Attributes:
        id: grows with each entry.
        time: UTC, ISO 8601 with microseconds.
        kind: what happened.
        figures: how many of what, by name (`papers`, `files`, `pages`, `meetings`, `tries`, `faults`);
            whole numbers only.
    """

    id: int
    time: str
    kind: HappeningKind
    figures: Mapping[str, int]
