# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Moving a paper to another ärende, with a way back, and saving a paper out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.viewmodels.entries import Entry
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.notices import Message, Notices
from ifn_desktop.viewmodels.ports import Commands, SaveOut
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate

_FORBIDDEN = '<>:"/\\|?*'
_LONGEST_NAME = 100


class Target(NamedTuple):
    """An ärende a paper can lie under; `item` is None for the meeting's `Övriga handlingar`."""

    item: ItemId | None
    words: str
    is_current: bool


class Papers(QObject):
    """What the member does with a single paper.

    Args:
        commands: writes the move.
        save_out: writes a paper to a file of the member's choice, decrypted.
        tasks: runs both.
        library: is told what changed.
        notices: says what was done.
    """

    def __init__(
        self, commands: Commands, save_out: SaveOut, tasks: Tasks, library: Library, notices: Notices
    ) -> None:
        super().__init__()
        self._commands = commands
        self._save_out = save_out
        self._tasks = tasks
        self._library = library
        self._notices = notices

    def targets(self, document: DocumentView, entries: Sequence[Entry]) -> tuple[Target, ...]:
        """Where the paper can lie, in the order of the agenda, `Övriga handlingar` last."""
        items = [
            Target(entry.item_id, entry.heading, entry.item_id == document.item)
            for entry in entries
            if entry.item is not None
        ]
        rest = Target(
            None, translate("Papers", "Övriga handlingar (hör till inget ärende)"), document.item is None
        )
        return (*items, rest)

    def move(self, document: DocumentView, target: Target) -> None:
        """Put the paper under another ärende, and offer to take that back."""
        if target.item == document.item:
            return
        self._move(document, document.item, target.item, target.words)

    def _move(self, document: DocumentView, source: ItemId | None, item: ItemId | None, words: str) -> None:
        def moved(changes: Changes) -> None:
            self._library.tell(changes)
            text = translate("Papers", "”{title}” ligger nu under {place}.").format(
                title=document.title, place=words
            )
            back = translate("Papers", "ärendet där den låg förut")
            self._notices.show(
                Message(
                    text,
                    action=translate("Papers", "Ångra"),
                    act=lambda: self._move(document, item, source, back),
                )
            )

        self._tasks.run("write", lambda _: self._commands.move_document(document.id, item), moved)

    def suggested_name(self, document: DocumentView) -> str:
        """A file name made from the title, that every file system takes."""
        title = "".join(
            " " if letter in _FORBIDDEN or not letter.isprintable() else letter for letter in document.title
        )
        suffix = ".pdf" if document.media_type == "application/pdf" else Path(document.file).suffix
        return (
            " ".join(title.split())[:_LONGEST_NAME].strip(" .") or translate("Papers", "Handling")
        ) + suffix

    def save(self, document: DocumentView, path: Path) -> None:
        """Write the paper to a file outside the library."""

        def saved(_: object) -> None:
            text = translate(
                "Papers", "Sparad som {name}. Den kopian är inte låst: ta bort den när du är klar."
            )
            self._notices.show(Message(text.format(name=path.name)))

        self._tasks.run("io", lambda _: self._save_out(document.id, path), saved)
