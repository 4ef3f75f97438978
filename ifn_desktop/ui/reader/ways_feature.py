# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: what pages are called, going to one, back and forward by mouse, counting as read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWindow

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.reader.go_to_page import GoToPageDialog
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.reader.expected import Jump
from ifn_desktop.viewmodels.reader.labels import PageNames
from ifn_desktop.viewmodels.reader.labels_lookup import Candidate, look_up


class WaysFeature(QObject):
    """Joins these to the window.

    Args:
        shell: the window.
        names: what pages are called.
    """

    def __init__(self, shell: Shell, names: PageNames) -> None:
        super().__init__(shell)
        self._shell = shell
        self._names = names
        self._navigator = shell.models.navigator
        reader = shell.reader
        self._panes = reader.panes if isinstance(reader, ReaderPanes) else ()
        for pane in self._panes:
            pane.jumper = lambda page, at=pane: self._jump(at, page)
            pane.view.page_changed.connect(lambda _page, at=pane: self._name(at))
            pane.document_changed.connect(lambda _document, at=pane: self._name(at))
        names.changed.connect(self._name_all)
        self._navigator.open_wanted.connect(self._expect_way)
        shell.reading.agenda.list.pointed.connect(self._expect_pointed)
        shell.reading.head.tabs.bar.pointed.connect(self._expect_pointed)
        if isinstance(reader, ReaderPanes):
            reader.page_asker = self.ask
        self.dialog: GoToPageDialog | None = None
        self._mouse = _MouseButtons(self._navigator.go_back, self._navigator.go_forward, self)
        self._mouse.watch(shell)
        self._add_marking()
        self._name_all()

    # Pages ------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for a page to go to."""
        document = self._active_document()
        current = document.id if document is not None else None
        papers = self._names.papers()
        dialog = GoToPageDialog(lambda text: look_up(text, papers, current), self._shell.window)
        dialog.chosen.connect(self._go_to)
        dialog.pointed.connect(self._expect_candidate)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()
        dialog.field.setFocus()

    def _closed(self) -> None:
        self.dialog = None

    def _go_to(self, candidate: Candidate) -> None:
        reader = self._shell.reader
        is_beside = isinstance(reader, ReaderPanes) and reader.is_beside(reader.active)
        self._navigator.jump(candidate.document, Spot(candidate.page), beside=is_beside)

    def _expect_candidate(self, candidate: Candidate) -> None:
        """The page that Enter would go to."""
        reader = self._shell.reader
        if isinstance(reader, ReaderPanes):
            reader.active.view.expect("number", Jump(candidate.document, candidate.page))

    def _expect_way(self) -> None:
        """Back and forward, and what the key for the next ärende opens."""
        self._expect("way")

    def _expect_pointed(self, pointed: str) -> None:
        """What the row of the list or the tab opens that the pointer is on."""
        if pointed:
            self._expect("list", pointed)

    def _expect(self, source: str, pointed: str = "") -> None:
        likely = self._navigator.likely(pointed)
        jumps = [Jump(paper.id, spot.page, spot.down, row) for row, paper, spot in likely]
        reader = self._shell.reader
        if isinstance(reader, ReaderPanes):
            reader.first.view.expect(source, *jumps)

    def _jump(self, pane: Pane, page: int) -> None:
        document, reader = pane.document, self._shell.reader
        if document is not None and isinstance(reader, ReaderPanes):
            self._navigator.jump(document.id, Spot(page), beside=reader.is_beside(pane))

    def _name_all(self) -> None:
        for pane in self._panes:
            self._name(pane)

    def _name(self, pane: Pane) -> None:
        document, page = pane.document, pane.view.page
        if document is not None and page > 0:
            pane.bar.set_count(*self._names.words(document, page))

    # Read and unread --------------------------------------------------------------------------

    def _add_marking(self) -> None:
        tr, add = self.tr, self._shell.action
        add(
            Menu.EDIT,
            tr("Markera handlingen som &läst eller oläst"),
            "Ctrl+Alt+L",
            self._mark_paper,
            needs=Needs.PAPER,
            group="read",
        )
        add(
            Menu.EDIT,
            tr("Markera hela &ärendet som läst eller oläst"),
            "Ctrl+Alt+Shift+L",
            self._mark_item,
            needs=Needs.PAPER,
            group="read",
        )

    def _mark_paper(self) -> None:
        document = self._active_document()
        if document is not None:
            self._mark([document], document.title)

    def _mark_item(self) -> None:
        entry = self._navigator.entry
        if entry is not None:
            self._mark(list(entry.documents), entry.heading)

    def _mark(self, documents: list[DocumentView], title: str) -> None:
        """What is read becomes unread, anything else read; with a way to take it back."""
        ids: list[DocumentId] = [document.id for document in documents]
        read = not all(document.pages_read >= document.pages for document in documents)
        places = self._shell.models.places
        places.mark_read(ids, read)
        words = self.tr("”%1” räknas nu som läst.") if read else self.tr("”%1” räknas nu som oläst.")
        self._shell.say(words.replace("%1", title))

    def _active_document(self) -> DocumentView | None:
        """The paper in hand, with its newest reading marks."""
        document = self._shell.reader.active_document or self._navigator.document
        found = self._navigator.find(document.id) if document is not None else None
        return found[1] if found is not None else document


class _MouseButtons(QObject):
    """The two buttons at the side of a mouse lead back and forward, wherever the pointer is."""

    def __init__(self, back: Callable[[], None], forward: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._acts = {Qt.MouseButton.BackButton: back, Qt.MouseButton.ForwardButton: forward}
        self._window: QWindow | None = None

    def watch(self, shell: Shell) -> None:
        """Listen to the window's own events, which come before those of what lies in it."""
        shell.window.installEventFilter(self)
        self._watch(shell.window.windowHandle())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window is not self._window:
            self._window = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and watched is not self._window:
            handle = getattr(watched, "windowHandle", None)
            self._watch(handle() if handle is not None else None)
        elif isinstance(event, QMouseEvent) and event.button() in self._acts:
            if watched is self._window and event.type() is QEvent.Type.MouseButtonPress:
                self._acts[event.button()]()
            return watched is self._window
        return super().eventFilter(watched, event)
