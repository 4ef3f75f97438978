# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is open: the meeting or loose papers, an entry of it, a paper of that; in words and values."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import DocumentView, Notice
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.entries import Entry
from ifn_desktop.viewmodels.item_head import ItemHead, head_of
from ifn_desktop.viewmodels.open_rows import OpenRows, document_beyond
from ifn_desktop.viewmodels.place import Place
from ifn_desktop.viewmodels.words import translate


class OpenPlace(QObject):
    """Answers what is open; `Navigator` moves it."""

    def __init__(self) -> None:
        super().__init__()
        self._place = Place()
        self._open = OpenRows()

    @property
    def place(self) -> Place:
        """Where the member is."""
        return self._place

    @property
    def is_reading(self) -> bool:
        """Whether the reading view is open."""
        return not self._place.is_start

    @property
    def board(self) -> str:
        """The words at the top: the board, or that no meeting is open."""
        if self._place.is_start:
            return translate("Navigator", "IFN Desktop")
        if self._place.loose:
            return translate("Navigator", "Utan sammanträde")
        return (self._open.agenda.organization if self._open.agenda else "") or translate(
            "Navigator", "Sammanträde"
        )

    @property
    def when(self) -> str:
        """Day, time and place of the open meeting, in words."""
        if self._place.meeting is None or self._open.agenda is None:
            return ""
        return dates.when(self._open.agenda.date, self._open.agenda.time, self._open.agenda.place)

    @property
    def date(self) -> str | None:
        """The day of the open meeting, as in ISO 8601."""
        return self._open.agenda.date if self._open.agenda and self._place.meeting is not None else None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows of what is open."""
        return self._open.entries if self.is_reading else ()

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """What the member should look at in the open meeting."""
        return self._open.agenda.warnings if self._open.agenda and self._place.meeting is not None else ()

    @property
    def entry(self) -> Entry | None:
        """The open entry."""
        return self._open.entry(self._place.entry) if self.is_reading else None

    @property
    def document(self) -> DocumentView | None:
        """The open paper."""
        entry = self.entry
        return entry.document(self._place.document) if entry and self._place.document else None

    @property
    def head(self) -> ItemHead | None:
        """The head of the open entry, in words."""
        entry = self.entry
        if entry is None:
            return None
        return head_of(entry, self._open.beyond(entry.key, -1), self._open.beyond(entry.key, 1))

    def find(self, document: DocumentId) -> tuple[Entry, DocumentView] | None:
        """The paper with this id among all that is open, with the entry it lies in."""
        return self._open.find(document) if self.is_reading else None

    def can_step_entry(self, step: int) -> bool:
        """Whether there is an entry before (-1) or after (1) the open one."""
        return self._open.beyond(self._place.entry, step) is not None

    def can_step_document(self, step: int) -> bool:
        """Whether the entry has a paper before (-1) or after (1) the open one."""
        return self._beyond(step) is not None

    def _beyond(self, step: int) -> DocumentView | None:
        entry, document = self.entry, self.document
        return document_beyond(entry, document, step) if entry and document else None
