# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A protokoll to be gone through by a justerare, § by §."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.minutes_check import ReviewedSection
from ifn_desktop.services.recusing import ParagraphCheck
from ifn_desktop.viewmodels.meeting_mode import MeetingSources
from ifn_desktop.viewmodels.recusal import RecusalDoor
from ifn_desktop.viewmodels.recusal_words import ground_title
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import tr

SAVE_MS = 600
"""From the first letter of a comment that is not saved to the save."""


class SectionRow(NamedTuple):
    """A § as it stands in the list.

    Attributes:
        jav: what the member marked and what the protokoll says, in words; empty when neither.
        differs: the two do not say the same.
        notes: the member's own on the ärende.
        verdict: `right`, `look` or nothing.
        comment: the member's own words on what to bring up.
    """

    number: str
    heading: str
    page: int
    jav: str
    differs: bool
    notes: tuple[str, ...]
    verdict: str
    comment: str = ""


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
        self._unsaved: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MS)
        self._timer.timeout.connect(self.flush)

    def load(self, document: DocumentId) -> None:
        """Read a protokoll."""
        self.flush()
        self.document = document
        self._tasks.run(
            "read", lambda _: self._door.read().minutes.review(document), self._loaded, key="minutes.review"
        )

    def check(self, number: str, verdict: str) -> None:
        """Keep what the member made of a §; an empty verdict takes it back."""
        self._change(number, lambda row: row._replace(verdict=verdict))
        self.flush()

    def comment(self, number: str, words: str) -> None:
        """Keep what the member wants to bring up at a §; saved at most a second behind."""
        self._change(number, lambda row: row._replace(comment=words))
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Save at once what is not saved."""
        self._timer.stop()
        document = self.document
        if document is None:
            return
        for row in self.rows:
            if row.number in self._unsaved:
                check = ParagraphCheck(row.number, row.verdict, row.comment)
                self._tasks.run("write", partial(self._keep, document, check))
        self._unsaved.clear()

    def _keep(self, document: DocumentId, check: ParagraphCheck, _: CancelToken) -> None:
        self._door.write().recusing.check_paragraph(document, check)

    def _change(self, number: str, change: Callable[[SectionRow], SectionRow]) -> None:
        self.rows = tuple(change(row) if row.number == number else row for row in self.rows)
        self._unsaved.add(number)

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
                section.check.comment if section.check is not None else "",
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
