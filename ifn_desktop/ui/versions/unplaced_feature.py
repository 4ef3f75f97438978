# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: marks that lost their place, and older versions of a paper."""

from __future__ import annotations

import datetime
from typing import cast

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ifn_desktop.model.annotations import Mark
from ifn_desktop.model.ids import AnnotationId, DocumentId
from ifn_desktop.model.news import PaperVersion
from ifn_desktop.ui.parts import ClampedLabel, push_button
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.ui.versions.comparison_feature import ComparisonFeature
from ifn_desktop.ui.versions.old_version_page import OldVersionPage
from ifn_desktop.ui.versions.unplaced_page import UnplacedPage
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.reader.selection import Selection
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.unplaced import UnplacedDoor, UnplacedModel, UnplacedRow


class UnplacedFeature(QObject):
    """Joins both to the window.

    Args:
        shell: the window.
        model: the marks.
        door: the way to the versions of a paper.
        tasks: asks for them.
        selection: words that the member selects to place a mark by hand.
        comparison: shows what is new.
    """

    def __init__(
        self,
        shell: Shell,
        model: UnplacedModel,
        door: UnplacedDoor,
        *,
        tasks: Tasks,
        selection: Selection,
        comparison: ComparisonFeature,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._model = model
        self._door = door
        self._tasks = tasks
        self._selection = selection
        self._comparison = comparison
        self._page: UnplacedPage | None = None
        self._old: OldVersionPage | None = None
        self._old_of: PaperVersion | None = None
        self._came_from_list = False
        self._by_hand: UnplacedRow | None = None
        self.menu = QMenu(shell.window)
        self.open_list = shell.action(
            Menu.NOTES,
            self.tr("K&unde inte placeras…"),
            "Ctrl+Alt+Q",
            self.open,
            needs=Needs.NOTHING,
            group="all",
        )
        self.older = shell.action(
            Menu.GO,
            self.tr("Visa en &äldre version…"),
            "Ctrl+Alt+Shift+X",
            self.ask_for_version,
            needs=Needs.PAPER,
            group="comparison",
        )
        shell.reading.head.tabs.menu_actions.append(self.older)
        self.line = push_button("", "quiet")
        self.line.clicked.connect(lambda _=False: self.open())
        self._line_row = QWidget()
        line = QHBoxLayout(self._line_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.line)
        line.addStretch(1)
        self._line_row.setVisible(False)
        shell.head_line(self._line_row)
        self._make_strip()
        navigator = shell.models.navigator
        for signal in (model.changed, navigator.document_changed, navigator.entry_changed):
            signal.connect(self._tell)
        model.done.connect(self._done)
        shell.page_changed.connect(self._page_changed)
        shell.on_escape(self._stop_by_hand)
        model.load()

    def _make_strip(self) -> None:
        self.strip = QWidget()
        self.strip.setProperty("role", "note-strip")
        self.strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.strip_words = ClampedLabel()
        self.strip_words.set_lines(2)  # in large letters the page needs the room
        self.place_here = push_button(self.tr("Placera här"))
        self.place_here.clicked.connect(self._place_here)
        stop = push_button(self.tr("Avbryt (Esc)"))
        stop.clicked.connect(self._stop_by_hand)
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(12)
        row.addWidget(self.strip_words, 1)
        row.addWidget(self.place_here)
        row.addWidget(stop)
        self.strip.setVisible(False)
        self._shell.strip(self.strip)
        self._selection.changed.connect(self._allow_place)

    # The list -----------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the list."""
        if self._page is None:
            self._page = UnplacedPage(self._model)
            self._page.left.connect(self._shell.leave_page)
            self._page.old_wanted.connect(self._show_old_place)
            self._page.by_hand_wanted.connect(self._begin_by_hand)
        self._model.load()
        self._shell.open_page(self._page)
        self._page.begin()

    def _tell(self) -> None:
        """Say at the ärende how many marks of its papers lost their place."""
        entry = self._shell.models.navigator.entry
        count = sum(self._model.of_document(document.id) for document in entry.documents) if entry else 0
        words = self.tr("1 markering kunde inte placeras. Visa den")
        if count > 1:
            words = self.tr("%1 markeringar kunde inte placeras. Visa dem").replace("%1", str(count))
        self.line.setText(words)
        self._line_row.setVisible(count > 0 and self._by_hand is None)

    def _done(self, words: str) -> None:
        self._shell.say(words)

    def _page_changed(self) -> None:
        if (
            self._page is not None
            and self._shell.page is not self._page
            and self._shell.page is not self._old
        ):
            self._model.close()
        if self._old is not None and self._shell.page is not self._old:
            self._old.view.clear()

    # By hand ------------------------------------------------------------------------------------

    def _begin_by_hand(self) -> None:
        row = self._model.current
        if row is None:
            return
        self._by_hand = row
        self._shell.leave_page()
        words = self.tr("Markera stället där %1 hör hemma, och tryck på Placera här.")
        self.strip_words.set_text(words.replace("%1", row.words))
        self.strip.setVisible(True)
        self._tell()
        self._allow_place()
        place = row.mark.place
        navigator = self._shell.models.navigator
        if navigator.find(row.document) is not None:
            navigator.open_document(row.document)
        elif place.meeting is not None:
            navigator.open_meeting(place.meeting, place.item, row.document)
        else:
            navigator.open_loose(row.document)

    def _allow_place(self) -> None:
        self.place_here.setEnabled(self._by_hand is not None and self._selection.current is not None)

    def _place_here(self) -> None:
        row, selected = self._by_hand, self._selection.current
        if row is None or selected is None:
            return
        if self._model.place_at(row, selected):
            self._selection.clear()
            self._stop_by_hand()
        else:
            self._shell.say(self.tr("Markera orden i den handling som markeringen hör till."))

    def _stop_by_hand(self) -> bool:
        was_on = self._by_hand is not None
        self._by_hand = None
        self.strip.setVisible(False)
        if was_on:
            self._tell()
        return was_on

    # Older versions -----------------------------------------------------------------------------

    def ask_for_version(self) -> None:
        """List the older versions of the paper in hand, under the tabs."""
        document = self._shell.reader.active_document or self._shell.models.navigator.document
        if document is not None:
            self._tasks.run("read", lambda _: self._door.versions(document.id), self._list_versions)

    def _list_versions(self, versions: tuple[PaperVersion, ...]) -> None:
        older = [version for version in versions if not version.is_shown]
        if not older:
            self._shell.say(self.tr("Handlingen har bara kommit i en version."))
            return
        self.menu.clear()
        for version in older:
            action = self.menu.addAction(self._words(version))
            action.triggered.connect(lambda _=False, one=version: self.show_version(one))
        tabs = self._shell.reading.head.tabs
        self.menu.popup(tabs.mapToGlobal(QPoint(0, tabs.height())))
        self.menu.setActiveAction(self.menu.actions()[0])

    def show_version(self, version: PaperVersion, page: int = 1, aim: AnnotationId | None = None) -> None:
        """Show a version, clearly marked as old where it is."""
        reader = cast("ReaderPanes", self._shell.reader)
        if self._old is None:
            self._old = OldVersionPage(reader.first.view.images)
            self._old.left.connect(self._leave_old)
            self._old.comparison_wanted.connect(self._compare_old)
        self._came_from_list = self._page is not None and self._shell.page is self._page
        self._old_of = version
        words = self.tr("Äldre version: %1. Den har ersatts av en nyare.").replace("%1", self._words(version))
        self._shell.open_page(self._old)
        self._old.view.set_look(reader.first.view.look)
        self._old.show_version(version, words, page)
        old, document = self._old, version.view.id

        def show(marks: tuple[Mark, ...]) -> None:
            if self._old_of is version:
                old.show_marks(marks, aim)

        self._tasks.run("read", lambda _: self._door.marks_in(document, version.version), show)

    def _show_old_place(self) -> None:
        row = self._model.current
        if row is None:
            return
        document, wanted = DocumentId(row.document), row.mark.version

        def found(versions: tuple[PaperVersion, ...]) -> None:
            version = next((one for one in versions if one.version == wanted), None)
            if version is None:
                numbers = {one.number: one for one in versions if not one.is_shown}
                version = numbers[max(numbers)] if numbers else None
            if version is not None:
                self.show_version(version, row.mark.page, row.id)

        self._tasks.run("read", lambda _: self._door.versions(document), found)

    def _leave_old(self) -> None:
        if self._came_from_list and self._page is not None:
            self._shell.open_page(self._page)
        else:
            self._shell.leave_page()

    def _compare_old(self) -> None:
        if self._old_of is not None:
            self._comparison.show(self._old_of.view.id, self._old_of.version)

    def _words(self, version: PaperVersion) -> str:
        words = self.tr("version %1").replace("%1", str(version.number))
        if not version.received:
            return words
        day = datetime.datetime.fromisoformat(version.received).astimezone().date()
        came = dates.short_day(day.isoformat(), datetime.datetime.now().astimezone().date())
        return self.tr("%1, kom %2").replace("%1", words).replace("%2", came)
