# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member says and hands in at a meeting, and the overview of what they have marked."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import ItemId, MeetingId
from ifn_desktop.model.recusal import MarkedItem
from ifn_desktop.services import declaring
from ifn_desktop.services.declaring import Handover, HandoverKind, Sitting
from ifn_desktop.services.file_words import OVERVIEW
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.export_words import in_language
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.recusal import RecusalDoor
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import table, tr

__all__ = ["Handover", "HandoverKind", "RecusalPages", "Said"]


class Said(NamedTuple):
    """Everything the pages are made of.

    Attributes:
        marked: every ärende that is or has been marked, by date and agenda.
        name: the member's.
        servings: for whom they serve in the open meeting, by ärende; None: in all of it.
    """

    marked: tuple[MarkedItem, ...] = ()
    name: str = ""
    servings: dict[ItemId | None, str] = {}  # noqa: RUF012  never changed


class OverviewRow(NamedTuple):
    """A marked ärende in the overview."""

    heading: str
    line: str
    is_active: bool


class RecusalPages(QObject):
    """Gathers what is said and handed in.

    Args:
        door: the way to the core.
        tasks: runs work in lanes.
        navigator: the open meeting.

    Signals:
        changed: `said` is new.
        saved: a file was written.
    """

    changed = Signal()
    saved = Signal()

    def __init__(self, door: RecusalDoor, tasks: Tasks, navigator: Navigator) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._navigator = navigator
        self.said = Said()

    # What there is -----------------------------------------------------------------------

    def load(self) -> None:
        """Ask the library anew."""
        meeting = self._navigator.place.meeting

        def ask() -> Said:
            queries = self._door.read().queries
            servings = queries.servings(meeting) if meeting is not None else {}
            return Said(queries.marked(), queries.name(), servings)

        self._tasks.run("read", lambda _: ask(), self._loaded, key="recusal.said")

    def _loaded(self, said: Said) -> None:
        self.said = said
        self.changed.emit()

    @property
    def meeting(self) -> MeetingId | None:
        """The open meeting."""
        return self._navigator.place.meeting

    @property
    def sitting(self) -> Sitting:
        """The open meeting as a text names it."""
        return Sitting(self._navigator.board, self._navigator.date or "")

    @property
    def when(self) -> str:
        """Board and day in words."""
        parts = (self._navigator.board, dates.long_day(self._navigator.date) if self._navigator.date else "")
        return ", ".join(part for part in parts if part)

    @property
    def here(self) -> tuple[MarkedItem, ...]:
        """The ärenden of the open meeting whose mark stands."""
        return tuple(
            item for item in self.said.marked if item.meeting == self.meeting and item.recusal.is_active
        )

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have something marked, newest first."""
        found = {int(item.date[:4]) for item in self.said.marked if item.date}
        return tuple(sorted(found, reverse=True))

    def overview(self, year: int | None, *, here: bool = False) -> tuple[MarkedItem, ...]:
        """What is or has been marked: in the open meeting, in a year, or (None) ever."""
        return tuple(
            item
            for item in self.said.marked
            if (not here or item.meeting == self.meeting)
            and (year is None or (item.date or "").startswith(f"{year:04d}-"))
        )

    def rows(self, marked: tuple[MarkedItem, ...]) -> tuple[OverviewRow, ...]:
        """The overview in words."""
        said = in_language(OVERVIEW, table)
        return tuple(
            OverviewRow(
                declaring.named_item(item.number, item.title, None).removeprefix("ärendet ").capitalize()
                if item.number is None
                else f"{item.number} {item.title}",
                " · ".join(
                    part
                    for part in (
                        declaring.plain_date(item.date or ""),
                        item.organization,
                        declaring.state_words(item, said),
                    )
                    if part
                ),
                item.recusal.is_active,
            )
            for item in marked
        )

    # Texts -------------------------------------------------------------------------------

    def declaration(self, reasons: Collection[ItemId], name: str) -> Handover:
        """What to read out, with the reasons of the ticked ärenden."""
        return declaring.declaration(self.here, self.sitting, reasons=reasons, name=name)

    def absence(self, part: str, name: str) -> Handover:
        """That the member has förhinder."""
        return declaring.absence(self.sitting, part=part, name=name)

    def handed(self, kind: HandoverKind, words: str, name: str) -> Handover:
        """A yrkande, reservation or protokollsanteckning in the open ärende."""
        entry = self._navigator.entry
        item = entry.item if entry is not None else None
        about = declaring.named_item(item.number, item.title, item.case_number) if item is not None else ""
        return declaring.handover(kind, self.sitting, about, words, name=name)

    # Out of the program ------------------------------------------------------------------

    def save_draft(self, text: Handover, path: Path) -> None:
        """Write an e-mail draft where the member wants it."""
        sitting = self.sitting
        self._write(path, lambda: declaring.draft(text, sitting))

    def save_table(self, marked: tuple[MarkedItem, ...], path: Path, *, reasons: bool) -> None:
        """Write the overview for a spreadsheet."""
        words = in_language(OVERVIEW, table)
        rows = declaring.overview(marked, reasons=reasons, words=words)
        self._write(path, lambda: declaring.overview_csv(rows, words))

    def save_text(self, marked: tuple[MarkedItem, ...], path: Path, *, reasons: bool) -> None:
        """Write the overview as text (Markdown)."""
        title = tr("Det jag har markerat om jäv")
        words = in_language(OVERVIEW, table)
        rows = declaring.overview(marked, reasons=reasons, words=words)
        self._write(path, lambda: declaring.overview_markdown(rows, title, words).encode())

    def save_document(self, marked: tuple[MarkedItem, ...], path: Path, *, reasons: bool) -> None:
        """Write the overview as a Word file."""
        title = tr("Det jag har markerat om jäv")
        words = in_language(OVERVIEW, table)
        rows = declaring.overview(marked, reasons=reasons, words=words)

        def make() -> bytes:
            from ifn_desktop.services.export_docx import docx_of

            return docx_of(declaring.overview_markdown(rows, title, words), title)

        self._write(path, make)

    def keep_name(self, name: str) -> None:
        """Remember how the member signs."""
        if name.strip() != self.said.name:
            self.said = self.said._replace(name=name.strip())
            self._tasks.run("write", lambda _: self._door.write().recusing.keep_name(name))

    def ask_serving(self, item: ItemId, then: Callable[[str, str], None]) -> None:
        """Ask for whom the member serves in an ärende, and (second) in the whole meeting."""
        meeting = self.meeting
        if meeting is None:
            return
        self._tasks.run(
            "read",
            lambda _: self._door.read().queries.servings(meeting),
            lambda known: self._serving(known, item, then),
        )

    def _serving(
        self, known: dict[ItemId | None, str], item: ItemId, then: Callable[[str, str], None]
    ) -> None:
        self.said = self.said._replace(servings=known)
        then(known.get(item, ""), known.get(None, ""))

    @property
    def served(self) -> tuple[str, ...]:
        """The ärenden of the open meeting in which the member serves for somebody, a line each."""
        return tuple(
            tr("{heading}: du tjänstgör för {name}").format(heading=entry.heading, name=name)
            for entry in self._navigator.entries
            if entry.item_id is not None and (name := self.said.servings.get(entry.item_id))
        )

    def serve_for(self, item: ItemId | None, for_whom: str) -> None:
        """Note for whom the member serves in an ärende of the open meeting, or (None) in all of it."""
        meeting = self.meeting
        if meeting is not None and for_whom.strip() != self.said.servings.get(item, ""):
            self._tasks.run(
                "write",
                lambda _: self._door.write().recusing.serve_for(meeting, item, for_whom),
                lambda _: self.load(),
            )

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        def write() -> None:
            try:
                path.write_bytes(make())
            except OSError:
                raise KnownError("save.failed", name=path.name) from None

        self._tasks.run("io", lambda _: write(), lambda _: self.saved.emit())
