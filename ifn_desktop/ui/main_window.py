# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window: the bar at the top, the start view or the three columns, the strips for what goes on.

Nothing is imported before it is needed: the empty window costs what Qt costs, its furniture comes
after the first paint, the reading view with the first meeting, a dialog when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId, MeetingId

if TYPE_CHECKING:
    from ifn_desktop.model.views import DocumentView
    from ifn_desktop.ui.file_choice import FileChoice
    from ifn_desktop.ui.password_dialog import PasswordDialog
    from ifn_desktop.ui.reader_port import Reader
    from ifn_desktop.ui.reading_view import ReadingView
    from ifn_desktop.ui.theme import Appearance
    from ifn_desktop.viewmodels.importing import Question
    from ifn_desktop.viewmodels.navigation import OpenRequest
    from ifn_desktop.viewmodels.window import WindowModels


class MainWindow(QMainWindow):
    """Puts views and view models together; decides nothing itself.

    Comes in two steps, so that the member sees the window at once: an empty one that costs nothing
    but Qt, and `furnish`, which imports and builds what stands in it.

    Signals:
        painted: the window has been painted for the first time.
        sample_wanted: the member wants the built-in sample packet.
        recovery_code_wanted: the member wants a new recovery code on paper.
        closing: the window is about to close; what runs should stop.
    """

    painted = Signal()
    sample_wanted = Signal()
    recovery_code_wanted = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self._is_furnished = False
        self._has_beside = False
        self.setWindowTitle("IFN Desktop")
        self.setMinimumSize(760, 520)
        room = self.screen().availableSize()
        self.resize(min(1360, room.width()), min(850, room.height()))

    def furnish(
        self,
        models: WindowModels,
        make_reader: Callable[[], QWidget],
        appearance: Appearance,
        *,
        version: str,
        files: FileChoice | None = None,
    ) -> None:
        """Build what stands in the window. Once.

        Args:
            models: all view models.
            make_reader: makes the widget that shows papers; called once, before the first paper.
            appearance: colours, typeface, text size.
            version: the program's, for `Om`.
            files: asks for files and folders.
        """
        from ifn_desktop.ui.actions import Actions
        from ifn_desktop.ui.drop_hint import DropHint
        from ifn_desktop.ui.file_choice import FileChoice
        from ifn_desktop.ui.import_panel import ImportPanel
        from ifn_desktop.ui.notice_bar import NoticeBar
        from ifn_desktop.ui.start_view import StartView
        from ifn_desktop.ui.top_bar import TopBar

        self._models = models
        self._appearance = appearance
        self._version = version
        self._files = files or FileChoice()
        self._make_reader = make_reader
        self._reader: Reader | None = None
        self._reading: ReadingView | None = None
        self._entry_shown = ""
        self._question: PasswordDialog | None = None
        self.setAcceptDrops(True)
        self.actions_ = Actions(self, appearance)
        self.top = TopBar(self.actions_.bar, self.actions_.start)
        self.notices = NoticeBar(models.notices)
        self.start = StartView()
        self.imports = ImportPanel(models.importing)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.notices)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.imports)
        self.setCentralWidget(central)
        self._hint = DropHint(central, appearance)
        self._connect_actions()
        self._connect_models()
        self._is_furnished = True
        self._view_changed()

    @property
    def is_furnished(self) -> bool:
        """Whether `furnish` has been called."""
        return self._is_furnished

    @property
    def reading(self) -> ReadingView:
        """The reading view; built at the first call."""
        if self._reading is None:
            self._reading = self._build_reading()
        return self._reading

    def prepare(self) -> None:
        """Build what the first meeting needs, while the member looks at the start view."""
        self.reading.ensurePolished()

    # Wiring ------------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        actions, navigator = self.actions_, self._models.navigator
        run: list[tuple[object, Callable[[], object]]] = [
            (actions.open_files, self.choose_files),
            (actions.open_folder, self.choose_folder),
            (actions.open_sample, self.sample_wanted.emit),
            (actions.save_copy, self.save_copy),
            (actions.move_paper, self._move_open_paper),
            (actions.recovery_code, self.recovery_code_wanted.emit),
            (actions.quit, self.close),
            (actions.close_beside, self._escape),
            (actions.start, navigator.show_start),
            (actions.back, navigator.go_back),
            (actions.previous_item, lambda: navigator.step_entry(-1)),
            (actions.next_item, lambda: navigator.step_entry(1)),
            (actions.previous_paper, lambda: navigator.step_document(-1)),
            (actions.next_paper, lambda: navigator.step_document(1)),
            (actions.next_column, lambda: self.reading.step_focus(1)),
            (actions.previous_column, lambda: self.reading.step_focus(-1)),
            (actions.keys, self.show_keys),
            (actions.about, self.show_about),
        ]
        for action, call in run:
            action.triggered.connect(lambda _=False, do=call: do())  # type: ignore[attr-defined]
        for position, action in enumerate(actions.papers):
            action.triggered.connect(lambda _=False, at=position: navigator.open_nth_document(at))
        actions.agenda_column.setChecked(True)
        actions.proposal.setChecked(True)
        actions.full_screen.toggled.connect(self._full_screen)

    def _connect_models(self) -> None:
        models, start = self._models, self.start
        navigator = models.navigator
        models.start.changed.connect(self._start_changed)
        start.meeting_wanted.connect(lambda meeting: navigator.open_meeting(MeetingId(meeting)))
        start.resume_wanted.connect(navigator.resume)
        start.loose_wanted.connect(lambda document: navigator.open_loose(DocumentId(document)))
        start.files_wanted.connect(self.choose_files)
        start.folder_wanted.connect(self.choose_folder)
        start.sample_wanted.connect(self.sample_wanted)
        navigator.view_changed.connect(self._view_changed)
        navigator.agenda_changed.connect(self._agenda_changed)
        navigator.entry_changed.connect(self._entry_changed)
        navigator.document_changed.connect(self._document_changed)
        navigator.open_wanted.connect(self._open_paper)
        self.imports.meeting_wanted.connect(lambda meeting: navigator.open_meeting(MeetingId(meeting)))
        models.importing.password_wanted.connect(self._ask_password)
        models.importing.password_settled.connect(self._settle_password)

    def _build_reading(self) -> ReadingView:
        from ifn_desktop.ui.reader.colors import reader_colors
        from ifn_desktop.ui.reading_view import ReadingView

        models, actions = self._models, self.actions_
        navigator = models.navigator
        widget = self._make_reader()
        reader = cast("Reader", widget)
        self._reader = reader
        reading = ReadingView(models.agenda, reader, self._appearance)
        self._pages.addWidget(reading)
        actions.add_reader(reader.actions_for_menu())
        appearance = self._appearance
        reader.set_colors(reader_colors(appearance.theme.tokens))
        appearance.changed.connect(lambda: reader.set_colors(reader_colors(appearance.theme.tokens)))
        reader.save_out_wanted.connect(self.save_copy)
        reading.agenda.list.opened.connect(navigator.open_entry)
        reading.agenda.warnings.move_wanted.connect(lambda document: self.move_paper(DocumentId(document)))
        reading.agenda.warnings.show_wanted.connect(
            lambda document: navigator.open_document(DocumentId(document))
        )
        reading.head.step_wanted.connect(navigator.step_entry)
        reading.head.tabs.chosen.connect(lambda document: navigator.open_document(DocumentId(document)))
        reading.head.tabs.menu_wanted.connect(self._paper_menu)
        reader.link_activated.connect(navigator.open_beside)
        reader.place_changed.connect(models.places.remember)
        reader.beside_changed.connect(self._beside_changed)
        actions.agenda_column.toggled.connect(reading.fold_agenda)
        reading.agenda_folded.connect(lambda folded: actions.agenda_column.setChecked(not folded))
        proposal = reading.head.proposal
        actions.proposal.toggled.connect(lambda show: proposal.fold(not show))
        proposal.folded.connect(lambda folded: actions.proposal.setChecked(not folded))
        return reading

    def _close_beside(self) -> None:
        if self._reader is not None:
            self._reader.close_beside()

    def _escape(self) -> None:
        """Esc: the paper beside goes first, then the full screen."""
        if self._has_beside:
            self._close_beside()
        elif self.isFullScreen():
            self.actions_.full_screen.setChecked(False)

    def _beside_changed(self, has_beside: bool) -> None:
        self._has_beside = has_beside
        self._update_actions()

    # What the models say -----------------------------------------------------------------

    def _view_changed(self) -> None:
        navigator = self._models.navigator
        page: QWidget = self.reading if navigator.is_reading else self.start
        self._pages.setCurrentWidget(page)
        self._agenda_changed()
        self._update_actions()
        if not navigator.is_reading:
            self._models.start.load()
            self.start.focus_first()

    def _start_changed(self) -> None:
        content = self._models.start.content
        if content is None:
            return
        focused = self.focusWidget()
        # New content takes the button away that the keyboard may be on.
        adrift = focused is None or not focused.isVisible() or self.start.isAncestorOf(focused)
        self.start.set_content(content)
        if adrift and self._pages.currentWidget() is self.start:
            self.start.focus_first()

    def _agenda_changed(self) -> None:
        navigator = self._models.navigator
        self.top.set_words(navigator.board, navigator.when, navigator.is_reading)
        words = [navigator.board] if navigator.is_reading else []
        self.setWindowTitle(" – ".join([*words, self.tr("IFN Desktop")]))
        if navigator.is_reading:
            self.reading.set_warnings(navigator.warnings)

    def _entry_changed(self) -> None:
        navigator = self._models.navigator
        self.reading.set_head(navigator.head)
        entry = navigator.entry
        if entry is not None:
            self.reading.agenda.list.show_entry(entry.key)
        if navigator.place.entry != self._entry_shown:
            # What stood beside the last ärende would mislead beside this one.
            self._entry_shown = navigator.place.entry
            self._close_beside()
        self._update_actions()

    def _open_paper(self, request: OpenRequest) -> None:
        self.reading.open(request)

    def _document_changed(self) -> None:
        document = self._models.navigator.document
        self.reading.set_document(document.id if document else None)
        self._update_actions()

    def _update_actions(self) -> None:
        actions, navigator = self.actions_, self._models.navigator
        document, head = navigator.document, navigator.head
        is_reading = navigator.is_reading
        actions.start.setEnabled(is_reading)
        actions.back.setEnabled(navigator.can_go_back)
        actions.previous_item.setEnabled(navigator.can_step_entry(-1))
        actions.next_item.setEnabled(navigator.can_step_entry(1))
        actions.previous_paper.setEnabled(navigator.can_step_document(-1))
        actions.next_paper.setEnabled(navigator.can_step_document(1))
        actions.save_copy.setEnabled(document is not None)
        actions.move_paper.setEnabled(document is not None and navigator.place.meeting is not None)
        for action in (
            actions.agenda_column,
            actions.proposal,
            actions.close_beside,
            actions.next_column,
            actions.previous_column,
        ):
            action.setEnabled(is_reading)
        actions.name_papers([tab.label for tab in head.tabs] if head else [])

    # What the member asks for ------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files and take them in."""
        self._files.files(self, self._models.importing.run)

    def choose_folder(self) -> None:
        """Ask for a folder and take it in."""
        self._files.folder(self, self._models.importing.run)

    def save_copy(self, document: DocumentView | None = None) -> None:
        """Ask where, and write a paper there; the open one when none is named."""
        paper = document or self._paper_in_hand()
        papers = self._models.papers
        if paper is not None:
            self._files.save(self, papers.suggested_name(paper), lambda paths: papers.save(paper, paths[0]))

    def move_paper(self, document: DocumentId) -> None:
        """Ask under which ärende a paper belongs, and move it there."""
        from ifn_desktop.ui.move_dialog import MoveDialog

        navigator, papers = self._models.navigator, self._models.papers
        found = navigator.find(document)
        if found is None or navigator.place.meeting is None:
            return
        paper = found[1]
        dialog = MoveDialog(paper.title, papers.targets(paper, navigator.entries), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: papers.move(paper, dialog.target))
        dialog.open()

    def show_keys(self) -> None:
        """Show the list of keys beside the window."""
        from ifn_desktop.ui.help_dialogs import KeysDialog

        KeysDialog(self.actions_.groups, self).show()

    def show_about(self) -> None:
        """Say what the program is."""
        from ifn_desktop.ui.help_dialogs import AboutDialog

        AboutDialog(self._version, self).show()

    def _paper_in_hand(self) -> DocumentView | None:
        """The paper of the pane that the keyboard is in, else the one that is open."""
        beside = self._reader.active_document if self._reader is not None else None
        return beside or self._models.navigator.document

    def _move_open_paper(self) -> None:
        document = self._paper_in_hand()
        if document is not None:
            self.move_paper(document.id)

    def _paper_menu(self, document: str, where: QPoint) -> None:
        navigator = self._models.navigator
        navigator.open_document(DocumentId(document))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.actions_.move_paper, self.actions_.save_copy])
        menu.popup(where)

    def _ask_password(self, question: Question) -> None:
        from ifn_desktop.ui.password_dialog import PasswordDialog

        dialog = PasswordDialog(question, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        importing = self._models.importing

        def answered(result: int) -> None:
            self._question = None
            importing.give_password(dialog.password if result else None)

        dialog.finished.connect(answered)
        self._question = dialog
        dialog.open()

    def _settle_password(self) -> None:
        if self._question is not None:
            self._question.close()

    def _full_screen(self, full: bool) -> None:
        state = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | state if full else self.windowState() & ~state)

    # Dropping files ----------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event.mimeData().urls()):
            event.acceptProposedAction()
            self._hint.appear()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hint.setVisible(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hint.setVisible(False)
        paths = _local_paths(event.mimeData().urls())
        if paths:
            event.acceptProposedAction()
            self._models.importing.run(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_furnished and self._hint.isVisible():
            self._hint.appear()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _local_paths(urls: list[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def build_window(
    models: WindowModels,
    make_reader: Callable[[], QWidget],
    appearance: Appearance,
    *,
    version: str,
    files: FileChoice | None = None,
) -> MainWindow:
    """Make a furnished window. What `make_reader` gives must answer like `ui.reader_port.Reader`."""
    window = MainWindow()
    window.furnish(models, make_reader, appearance, version=version, files=files)
    return window
