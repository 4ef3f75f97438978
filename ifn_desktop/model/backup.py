# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is told of a backup, and of what is damaged in a library."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ifn_desktop.model.ids import BlobId

Means = Literal["passphrase", "backup_passphrase", "code"]
"""What opens a backup: the library's passphrase, the backups' own, or the recovery code."""


class LibraryContents(NamedTuple):
    """How much there is in a library.

    Attributes:
        meetings, documents: how many.
        notes: notes on ärenden and marks in papers.
        recusals: ärenden in which jäv was ever marked.
        files: received files.
        schema: number of the last migration.
    """

    meetings: int
    documents: int
    notes: int
    recusals: int
    files: int
    schema: int


class BackupReport(NamedTuple):
    """What a backup file holds, as it was read from the disk.

    Attributes:
        made: when it was made, ISO time, UTC.
        program: version of the program that made it.
        size: bytes of the file.
        contents: what it holds.
        missing, damaged: files of the library that were gone, or damaged, when it was made.
        newer: migrations that this program would add to it at a restore.
        passphrase: whether a passphrase opens it; the recovery code of its library always does.
    """

    made: str
    program: str
    size: int
    contents: LibraryContents
    missing: tuple[BlobId, ...] = ()
    damaged: tuple[BlobId, ...] = ()
    newer: int = 0
    passphrase: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing of the library was gone when it was made."""
        return not (self.missing or self.damaged)
