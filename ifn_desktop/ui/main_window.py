# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window: the bar at the top, the start view or the three columns, the strips for what goes on.

Nothing is imported before it is needed: the empty window costs what Qt costs, its furniture comes
after the first paint, the reading view and the features with the first meeting, a dialog when it is
asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId, MeetingId

if TYPE_CHECKING:
    from ifn_desktop.ui.file_choice import FileChoice
    from ifn_desktop.ui.reader_port import Reader
    from ifn_desktop.ui.reading_room import ReadingRoom
    from ifn_desktop.ui.reading_view import ReadingView
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.ui.theme import Appearance
    from ifn_desktop.viewmodels.window import WindowModels

_ROOMY_WIDTH = 1500
_ROOMY_HEIGHT = 960
"""Below this, in pixels as Qt counts them, the window takes the whole screen at first."""
PREPARE_LATER_MS = 300
"""While an import runs, until it is asked again whether it does."""


class MainWindow(QMainWindow):
    """Puts views and view models together; decides nothing itself.

    Comes in two steps, so that the member sees the window at once: an empty one that costs nothing
    but Qt, and `furnish`, which imports and builds what stands in it. What more there is to do with
    ärenden and papers are features (`ui.shell`), made with the reading view.

    Attributes:
        is_furnished: `furnish` has been called.

    Signals:
        painted: the window has been painted for the first time.
        sample_wanted: the member wants the built-in sample packet.
        recovery_code_wanted: the member wants a new recovery code on paper.
        lock_wanted: the member locks the program.
        closing: the window is about to close; what runs should stop.
    """

    painted = Signal()
    sample_wanted = Signal()
    recovery_code_wanted = Signal()
    lock_wanted = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self.is_furnished = False
        self.setWindowTitle("IFN Desktop")
        self.setMinimumSize(760, 520)
        room = self.screen().availableSize()
        self.resize(min(1360, room.width()), min(850, room.height()))

    def stand(self, saved: bytes) -> None:
        """Take the place on the screen it had last time; to be called before the window is shown.

        Args:
            saved: what `place` gave then; empty the first time. On the screen of a small laptop the
                window then takes all there is: the frame that the system puts around it has no room.
        """
        if saved and self.restoreGeometry(saved):
            # A full screen was for a meeting; a window that starts so could not be left by its frame.
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
            return
        room = self.screen().availableSize()
        if room.width() < _ROOMY_WIDTH or room.height() < _ROOMY_HEIGHT:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def place(self) -> bytes:
        """Where the window stands, for `stand` at the next start."""
        return bytes(self.saveGeometry().data())

    def furnish(
        self,
        models: WindowModels,
        make_reader: Callable[[], QWidget],
        appearance: Appearance,
        *,
        version: str,
        files: FileChoice | None = None,
        features: Callable[[], Sequence[FeatureMaker]] = tuple,
    ) -> None:
        """Build what stands in the window. Once.

        Args:
            models: all view models.
            make_reader: makes the widget that shows papers; called once, before the first paper.
            appearance: colours, typeface, text size.
            version: the program's, for `Om`.
            files: asks for files and folders.
            features: tells who makes what else there is; asked with the reading view, which has them
                called one by one, in this order.
        """
        from ifn_desktop.ui.actions import Actions
        from ifn_desktop.ui.file_choice import FileChoice
        from ifn_desktop.ui.import_panel import ImportPanel
        from ifn_desktop.ui.notice_bar import NoticeBar
        from ifn_desktop.ui.start_view import StartView
        from ifn_desktop.ui.taking_in import TakingIn
        from ifn_desktop.ui.top_bar import TopBar

        self._models = models
        self._appearance = appearance
        self._version = version
        self._files = files or FileChoice()
        self._make_reader = make_reader
        self._reader: QWidget | None = None
        self._room: ReadingRoom | None = None
        self._shell: Shell | None = None
        self._list_features = features
        self._unmade: list[FeatureMaker] = []
        self._features: list[object] = []
        self.setAcceptDrops(True)
        self.actions_ = Actions(self, appearance)
        self.top = TopBar(self.actions_.bar, self.actions_.start, self.actions_.search)
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
        self._taking_in = TakingIn(self, central, models.importing, self._files, appearance)
        self._connect_actions()
        self._connect_models()
        self.is_furnished = True
        self._view_changed()

    @property
    def reading(self) -> ReadingView:
        """The reading view, with every feature; built at the first call."""
        self._make_features()
        return cast("ReadingRoom", self._room).view

    @property
    def shell(self) -> Shell:
        """What features do with the window; built with the reading view."""
        self._build_room()
        return cast("Shell", self._shell)

    def prepare(self) -> None:
        """Build what the first meeting needs, bit by bit, while the member looks at the start view.

        Not during an import: each bit takes longer then, and the member would feel it.
        """
        pause = 0
        if self._models.importing.is_running:
            pause = PREPARE_LATER_MS
        elif self._reader is None:
            self._reader = self._make_reader()
        elif self._room is None:
            self._build_room()
            cast("ReadingRoom", self._room).view.ensurePolished()
        elif self._unmade:
            self._make_feature()
        if self._room is None or self._unmade:
            QTimer.singleShot(pause, self, self.prepare)

    # Wiring ------------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        actions, navigator = self.actions_, self._models.navigator
        run: list[tuple[object, Callable[[], object]]] = [
            (actions.open_files, self._taking_in.choose_files),
            (actions.open_folder, self._taking_in.choose_folder),
            (actions.open_sample, self.sample_wanted.emit),
            (actions.recovery_code, self.recovery_code_wanted.emit),
            (actions.lock, self.lock_wanted.emit),
            (actions.quit, self.close),
            (actions.escape, self._escape),
            (actions.search, self._search),
            (actions.start, self._go_to_start),
            (actions.back, navigator.go_back),
            (actions.forward, navigator.go_forward),
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
        actions.full_screen.toggled.connect(self._full_screen)

    def _connect_models(self) -> None:
        models, start = self._models, self.start
        navigator = models.navigator
        models.start.changed.connect(self._start_changed)
        models.start.assignments_said.connect(start.set_content)
        start.meeting_wanted.connect(lambda meeting: navigator.open_meeting(MeetingId(meeting)))
        start.news_wanted.connect(self._open_news)
        start.search_wanted.connect(self._search)
        start.resume_wanted.connect(navigator.resume)
        start.loose_wanted.connect(lambda document: navigator.open_loose(DocumentId(document)))
        start.files_wanted.connect(self._taking_in.choose_files)
        start.folder_wanted.connect(self._taking_in.choose_folder)
        start.sample_wanted.connect(self.sample_wanted)
        start.first_run_wanted.connect(lambda: self._with_features().first_run_wanted.emit(False))
        self._pass_on(start.assignments_wanted, lambda shell: shell.assignments_wanted)
        self._pass_on(start.fetching_wanted, lambda shell: shell.fetching_wanted)
        self._pass_on(start.backup_wanted, lambda shell: shell.backup_wanted)
        self.imports.meeting_wanted.connect(lambda meeting: navigator.open_meeting(MeetingId(meeting)))
        self.imports.take_back_wanted.connect(self._take_back)
        navigator.view_changed.connect(self._view_changed)
        for signal in (navigator.view_changed, navigator.entry_changed):
            signal.connect(models.notices.move_on)
        navigator.agenda_changed.connect(self._agenda_changed)
        navigator.entry_changed.connect(self._update_actions)
        navigator.history_changed.connect(self._update_actions)
        navigator.document_changed.connect(self._update_actions)

    def _build_room(self) -> None:
        if self._room is not None:
            return
        from ifn_desktop.ui.reading_room import ReadingRoom, features_of_papers
        from ifn_desktop.ui.shell import Shell

        if self._reader is None:
            self._reader = self._make_reader()
        reader = cast("Reader", self._reader)
        room = self._room = ReadingRoom(self._models, reader, self._appearance, self.actions_)
        self._pages.addWidget(room.view)
        shell = self._shell = Shell(
            self,
            self._models,
            self._appearance,
            actions=self.actions_,
            room=room,
            pages=self._pages,
            top=self.top,
        )
        shell.restart_wanted.connect(self.lock_wanted)
        self.closing.connect(shell.closing)
        shell.page_changed.connect(self._page_changed)
        shell.on_escape(room.close_beside)
        for menu, entries in reader.menu_entries():
            shell.place(menu, entries)
        self._unmade = [*features_of_papers(self._files), *self._list_features()]

    def _make_features(self) -> None:
        self._build_room()
        while self._unmade:
            self._make_feature()

    def _make_feature(self) -> None:
        self._features.append(self._unmade.pop(0)(self.shell))

    def _escape(self) -> None:
        """Esc: what is open beside or above goes first, then the full screen."""
        if not self.shell.escape() and self.isFullScreen():
            self.actions_.full_screen.setChecked(False)

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

    def _page_changed(self) -> None:
        """Esc leaves a page wherever it was opened from; on the start view the keyboard is somewhere.

        It is not where it was when the start view was built anew meanwhile.
        """
        self._update_actions()
        focused = self.focusWidget()
        is_start = self._pages.currentWidget() is self.start
        if is_start and (focused is None or not focused.isVisible()):
            self.start.focus_first()

    def _start_changed(self) -> None:
        content = self._models.start.content
        if content is None:
            return
        focused = self.focusWidget()
        # New content takes the button away that the keyboard may be on.
        adrift = focused is None or not focused.isVisible() or self.start.isAncestorOf(focused)
        adrift = adrift or self.start.first is None  # Qt gave it to the first button of the window
        self.start.set_content(content)
        if adrift and self._pages.currentWidget() is self.start:
            self.start.focus_first()

    def _agenda_changed(self) -> None:
        navigator = self._models.navigator
        self.top.set_words(navigator.board, navigator.when, navigator.is_reading)
        words = [navigator.board] if navigator.is_reading else []
        self.setWindowTitle(" – ".join([*words, self.tr("IFN Desktop")]))

    def _update_actions(self) -> None:
        on_page = self._shell is not None and self._shell.page is not None
        self.actions_.allow(self._models.navigator, on_page=on_page)

    def _pass_on(self, wanted: SignalInstance, to: Callable[[Shell], SignalInstance]) -> None:
        wanted.connect(lambda *said: to(self._with_features()).emit(*said))

    def _with_features(self) -> Shell:
        """The shell, when there is who hears what is wanted of it."""
        self._make_features()
        return self.shell

    def _take_back(self) -> None:
        self._make_features()
        self._models.importing.take_back_wanted.emit()

    def _go_to_start(self) -> None:
        if self._models.navigator.is_reading:
            self._models.navigator.show_start()
        else:  # a feature's page over it
            self.shell.leave_page()

    def lead(self) -> None:
        """Show the first steps, unless the member has begun with something by themselves."""
        models, on_page = self._models, self._shell is not None and self._shell.page is not None
        if not (on_page or models.navigator.is_reading or models.importing.is_running):
            self._with_features().first_run_wanted.emit(True)

    def _search(self, saved: str = "") -> None:
        self._with_features().search_wanted.emit(saved)

    def _open_news(self, meeting: str) -> None:
        self._models.agenda.wants_news = True
        self._models.navigator.open_meeting(MeetingId(meeting))

    def show_keys(self) -> None:
        """Show the list of keys beside the window, those of every feature too."""
        from ifn_desktop.ui.key_sheet import KeySheet

        self._make_features()
        KeySheet(self.actions_.sheet(), self).show()

    def show_about(self) -> None:
        """Say what the program is."""
        from ifn_desktop.ui.help_dialogs import AboutDialog

        AboutDialog(self._version, self).show()

    def _full_screen(self, full: bool) -> None:
        state = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | state if full else self.windowState() & ~state)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._taking_in.hold(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._taking_in.hold_no_longer()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._taking_in.drop(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_furnished:
            self._taking_in.cover()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
