# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A protokoll to be gone through by a justerare, § by §."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.services.minutes_check import ReviewedSection
from ifn_desktop.services.recusing import ParagraphCheck
from ifn_desktop.viewmodels.meeting_mode import MeetingSources
from ifn_desktop.viewmodels.recusal import RecusalDoor
from ifn_desktop.viewmodels.recusal_words import ground_title, tr
from ifn_desktop.viewmodels.tasks import Tasks


class SectionRow(NamedTuple):
    """A § as it stands in the list.

    Attributes:
        jav: what the member marked and what the protokoll says, in words; empty when neither.
        differs: the two do not say the same.
        notes: the member's own on the ärende.
        verdict: `right`, `look` or nothing.
    """

    number: str
    heading: str
    page: int
    jav: str
    differs: bool
    notes: tuple[str, ...]
    verdict: str


class MinutesModel(QObject):
    """The §§ of one protokoll, and what the member made of them.

    Args:
        door: the way to the core.
        tasks: runs work in lanes.
        sources: the member's notes on ärenden.

    Signals:
        changed: `rows` are new.
    """

    changed = Signal()

    def __init__(self, door: RecusalDoor, tasks: Tasks, sources: MeetingSources) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._sources = sources
        self.document: DocumentId | None = None
        self.rows: tuple[SectionRow, ...] = ()

    def load(self, document: DocumentId) -> None:
        """Read a protokoll."""
        self.document = document
        self._tasks.run(
            "read", lambda _: self._door.read().minutes.review(document), self._loaded, key="minutes.review"
        )

    def check(self, number: str, verdict: str) -> None:
        """Keep what the member made of a §; an empty verdict takes it back."""
        document = self.document
        if document is None:
            return
        check = ParagraphCheck(number, verdict)
        self.rows = tuple(row._replace(verdict=verdict) if row.number == number else row for row in self.rows)
        self._tasks.run("write", lambda _: self._door.write().recusing.check_paragraph(document, check))

    @property
    def progress(self) -> str:
        """How many §§ are gone through."""
        done = sum(bool(row.verdict) for row in self.rows)
        return tr("{done} av {total} paragrafer genomgångna").format(done=done, total=len(self.rows))

    def _loaded(self, found: tuple[ReviewedSection, ...]) -> None:
        self.rows = tuple(
            SectionRow(
                section.number,
                f"§ {section.number} {section.title}",
                section.page,
                _jav(section),
                section.differs,
                tuple(note.text for note in self._sources.notes_of(section.item) if not note.is_html)
                if section.item is not None
                else (),
                section.check.verdict if section.check is not None else "",
            )
            for section in found
        )
        self.changed.emit()


def _jav(section: ReviewedSection) -> str:
    own = ""
    if section.recusal is not None:
        own = tr("Du har markerat: {ground}.").format(ground=ground_title(section.recusal.ground).lower())
    said = " ".join(f"”{sentence}”" for sentence in section.said)
    if own and said:
        return f"{own} {tr('Protokollet')}: {said}"
    if own:
        return f"{own} {tr('Protokollet säger inget om det.')}"
    return f"{tr('Protokollet')}: {said}" if said else ""
