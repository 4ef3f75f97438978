# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a feature may do with the window: menus, panels, strips, buttons at the ärende, pages, questions.

A feature is a class that is made with a `Shell` (and the view models it needs) and wires itself;
the window keeps it. It is made with the reading view, not before (see ARCHITECTURE.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ifn_desktop.model.managed import ExportRules
from ifn_desktop.ui.actions import Actions, Menu
from ifn_desktop.ui.clipboard import Clipboard
from ifn_desktop.ui.side_column import Panel
from ifn_desktop.viewmodels.meeting_mode import MeetingSources

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ifn_desktop.model.views import DocumentView
    from ifn_desktop.ui.reader_port import Reader
    from ifn_desktop.ui.reading_room import ReadingRoom
    from ifn_desktop.ui.reading_view import ReadingView
    from ifn_desktop.ui.theme import Appearance
    from ifn_desktop.ui.top_bar import TopBar
    from ifn_desktop.viewmodels.window import WindowModels

__all__ = ["FeatureMaker", "Menu", "Needs", "Shell"]


class Needs(Enum):
    """What must be open for an action to make sense; without it the action is grey."""

    NOTHING = "nothing"
    READING = "reading"
    ITEM = "item"
    PAPER = "paper"


class Shell(QObject):
    """The window, as features see it.

    Args:
        window: the parent of dialogs.
        models: all view models of the window.
        appearance: colours, typeface, text size.
        actions: the menus.
        room: the reading view with the reader.
        pages: the stack that the start view and the reading view lie in.
        top: the bar at the top.

    Attributes:
        meeting_sources: where notes and reminders for meeting mode are put.
        clipboard: where copies go.
        leaving, leaving_set_by: what an IT department has set about what may leave the program.

    Signals:
        page_changed: another page is on show (`is_reading_shown`), or none of a feature's.
        closing: the window is about to close; what is not saved should be.
        return_wanted: the member comes back from a page that was opened over another feature's: that page.
        search_wanted: the member wants to search across everything: the id of a saved search, or nothing.
        assignments_wanted: the member wants to see uppdrag (a line of the start view).
        fetching_wanted: the member wants papers to come by themselves (a button of the empty start view).
        first_run_wanted: the first steps are to be shown: because the program starts for the first time
            (True), or because the member wants them (a button of the same).
        backup_wanted: the member has a backup to restore (a button of the empty start view).
        restart_wanted: the program is to end and start again, which asks for the key.
    """

    page_changed = Signal()
    closing = Signal()
    return_wanted = Signal(object)
    search_wanted = Signal(str)
    assignments_wanted = Signal()
    fetching_wanted = Signal()
    first_run_wanted = Signal(bool)
    backup_wanted = Signal()
    restart_wanted = Signal()

    def __init__(
        self,
        window: QWidget,
        models: WindowModels,
        appearance: Appearance,
        *,
        actions: Actions,
        room: ReadingRoom,
        pages: QStackedWidget,
        top: TopBar,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._room = room
        self._pages = pages
        self._top = top
        self._needing: list[tuple[QAction, Needs]] = []
        self._escapes: list[Callable[[], bool]] = []
        self._left: QWidget | None = None
        self._focus_left: QWidget | None = None
        self._under: QWidget | None = None
        self.window = window
        self.models = models
        self.meeting_sources = MeetingSources(self)
        self.leaving = ExportRules()
        self.leaving_set_by = ""
        self.clipboard = Clipboard(self)
        self.closing.connect(self.clipboard.forget)
        self.appearance = appearance
        navigator = models.navigator
        for signal in (navigator.view_changed, navigator.entry_changed, navigator.document_changed):
            signal.connect(self.update)
        navigator.view_changed.connect(self._forget_page)

    @property
    def reader(self) -> Reader:
        """The widget that shows papers; its panes are where page tools and overlays go."""
        return self._room.reader

    @property
    def reading(self) -> ReadingView:
        """The reading view."""
        return self._room.view

    # Menus and keys ----------------------------------------------------------------------

    def action(
        self,
        menu: Menu,
        text: str,
        keys: str | Sequence[str] = (),
        act: Callable[[], object] | None = None,
        *,
        needs: Needs = Needs.READING,
        checkable: bool = False,
        group: str = "",
    ) -> QAction:
        """Add an action with its keys to a menu.

        Args:
            menu: where it stands.
            text: its words, with `&` before the letter that picks it in the menu.
            keys: one or more keys (`Ctrl+Shift+H`); no two actions share one.
            act: what it does; leave it out for a `checkable` one and connect `toggled`.
            needs: what must be open; the feature may switch it off further by `setEnabled` only with
                `Needs.NOTHING`.
            checkable: it is on or off.
            group: actions of one group stand together, between lines.
        """
        wanted = [keys] if isinstance(keys, str) else list(keys)
        action = self._actions.add(menu, text, wanted, checkable=checkable, group=group)
        if act is not None:
            action.triggered.connect(lambda _=False, do=act: do())
        if needs is not Needs.NOTHING:
            self._needing.append((action, needs))
            self._allow(action, needs)
        return action

    def place(self, menu: Menu, actions: Sequence[QAction], group: str = "") -> None:
        """Show actions in a menu that belong to a widget of the feature's own, with their keys."""
        self._actions.place(menu, actions, group)

    def tell_keys(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        """Tell the sheet (Ctrl+F1) of keys that are no actions, under a title: (keys, what they do)."""
        self._actions.tell_keys(title, rows)

    def on_escape(self, leave: Callable[[], bool]) -> None:
        """Be asked when the member presses Esc; who answers True has done something. Last in, first asked."""
        self._escapes.append(leave)

    def escape(self) -> bool:
        """Esc: one thing is closed at a time."""
        if self._left is not None:
            self.go_back()
            return True
        return any(leave() for leave in reversed(self._escapes))

    # Places ------------------------------------------------------------------------------

    def panel(self, title: str, content: QWidget, *, grows: bool = False) -> Panel:
        """Add a panel to the column to the right of the paper.

        Args:
            title: its heading.
            content: what it shows; gets the keyboard when the panel does.
            grows: takes the height that is left (an editor); else it is as high as it needs.
        """
        panel = Panel(title, content, grows=grows)
        self.reading.add_panel(panel)
        return panel

    def strip(self, strip: QWidget) -> None:
        """Add a strip under the paper, as wide as the middle column. Hide it when it has nothing to say."""
        self.reading.add_strip(strip)

    def head_button(self, text: str, act: Callable[[], object]) -> QPushButton:
        """Add a button beside the ärende's title. Hide it where it makes no sense."""
        button = self.reading.head.add_button(text)
        button.clicked.connect(lambda _=False, do=act: do())
        return button

    def head_line(self, widget: QWidget, *, yields: bool = False) -> None:
        """Add a line under the ärende's facts, above the proposal (a mark, a hint).

        One that `yields` gives way to the others where room is scarce (`ItemHead.add_line`).
        """
        self.reading.head.add_line(widget, yields=yields)

    def bar(self, widget: QWidget) -> None:
        """Add something small to the right end of the bar at the top; it must do with little room."""
        self._top.add(widget)

    def window_strip(self, strip: QWidget, *, above: bool = False) -> None:
        """Add a strip across the window, under all pages or `above` them. Hide it when it is empty."""
        layout = cast("QVBoxLayout", cast("QWidget", self._pages.parentWidget()).layout())
        layout.insertWidget(layout.indexOf(self._pages) + (0 if above else 1), strip)

    # What the window itself does ---------------------------------------------------------

    def take_in_files(self) -> None:
        """Ask for files to take in."""
        self._actions.open_files.trigger()

    def take_in_sample(self) -> None:
        """Take the sample packet in."""
        self._actions.open_sample.trigger()

    def new_recovery_code(self) -> None:
        """Show a new recovery code."""
        self._actions.recovery_code.trigger()

    # Pages of a feature's own ------------------------------------------------------------

    def open_page(self, page: QWidget, *, alone: bool = False) -> None:
        """Show a page in place of the reading view; Esc or `leave_page` leads back to where one was.

        Args:
            page: kept from the first time on.
            alone: hide the bar at the top while it lasts.
        """
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self.models.notices.move_on()
        if self._left is None:
            self._left = self._pages.currentWidget()
            self._focus_left = self.window.focusWidget()
        elif self.page is not page:
            self._under = self.page
        self._pages.setCurrentWidget(page)
        self._top.setVisible(not alone)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page_changed()

    def go_back(self) -> None:
        """Go back from a page, to the other feature's page that it was opened over where there is one."""
        under = self._under
        self.leave_page()
        if under is not None:
            self.return_wanted.emit(under)

    def leave_page(self) -> None:
        """Go back from features' pages to what was there before, keyboard and all."""
        left, focused = self._left, self._focus_left
        self._forget_page()
        if left is not None:
            self._pages.setCurrentWidget(left)
            if focused is not None and isValid(focused):  # the start view may have been built anew
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page_changed()

    @property
    def page(self) -> QWidget | None:
        """The feature's page on show, or None for the start view or the reading view."""
        return self._pages.currentWidget() if self._left is not None else None

    @property
    def is_full_screen(self) -> bool:
        """Whether the window has the whole screen."""
        return self._actions.full_screen.isChecked()

    def set_full_screen(self, full: bool) -> None:
        """Give the window the whole screen, or no longer."""
        self._actions.full_screen.setChecked(full)

    # Words -------------------------------------------------------------------------------

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say what was done, in passing, with a button to take it back or go on."""
        from ifn_desktop.viewmodels.notices import Message

        self.models.notices.show(Message(text, action=action, act=act))

    def confirm(self, question: str, yes: str, act: Callable[[], object], *, more: str = "") -> None:
        """Ask before what cannot be taken back, and do it if the member says so. Does not wait.

        Args:
            question: in words, ended by a question mark.
            yes: the words of the button that does it.
            act: what is done then.
            more: what follows from it.
        """
        from ifn_desktop.ui.confirm_dialog import ConfirmDialog

        dialog = ConfirmDialog(question, yes, more, self.window)
        dialog.accepted.connect(act)
        dialog.open()

    def copy(self, papers: Sequence[DocumentView], words: str) -> None:
        """Copy words of papers, where that is allowed; asks first as `with_leave` does."""
        self.may_copy(papers, lambda: self.put(papers, words))

    def put(self, papers: Sequence[DocumentView], what: str | QImage, said: str = "") -> None:
        """Put what may be copied onto the clipboard, for a time only if a paper is taken for sekretess."""
        self.clipboard.put(what, secret=self.is_secret(papers))
        if self.clipboard.is_waiting:
            said = self.tr("Kopierat. Efter en minut går det inte längre att klistra in det.")
        if said:
            self.say(said)

    def is_secret(self, papers: Iterable[DocumentView]) -> bool:
        """Whether one is taken for sekretess by now; a view may show it as it was before."""
        found = ((paper, self.models.navigator.find(paper.id)) for paper in papers)
        return any((paper if now is None else now[1]).is_confidential for paper, now in found)

    def quote(self, papers: Sequence[DocumentView], act: Callable[[], object]) -> None:
        """Quote papers in the member's notes; asks first where one is taken for sekretess."""
        self.with_leave(
            papers,
            act,
            question=self.tr("Handlingen är märkt med sekretess. Vill du ändå citera den i en anteckning?"),
            more=self.tr("Dina anteckningar kan sparas och skrivas ut. Då följer citatet med."),
        )

    def may_copy(self, papers: Iterable[DocumentView], act: Callable[[], object]) -> None:
        """Do what copies something of papers, where that is allowed; asks first as `with_leave` does."""
        if self.leaving.copy is False:
            self._refuse()
        else:
            self.with_leave(papers, act)

    def with_leave(
        self, papers: Iterable[DocumentView], act: Callable[[], object], *, question: str = "", more: str = ""
    ) -> None:
        """Do what takes papers out of the program; asks first (`question`) where one has sekretess."""
        if not self.is_secret(papers):
            act()
            return
        if self.leaving.confidential == "never":
            self._refuse()
            return
        self.confirm(
            question or self.tr("Handlingen är märkt med sekretess. Vill du ändå ta ut den ur programmet?"),
            self.tr("Ja, fortsätt"),
            act,
            more=more
            or self.tr(
                "Utanför programmet är den inte låst, och du ansvarar själv för att ingen annan ser den."
            ),
        )

    # Inside ------------------------------------------------------------------------------

    def _refuse(self) -> None:
        words = self.tr("{who} har bestämt att det här inte får lämna programmet.")
        self.say(words.format(who=self.leaving_set_by))

    def update(self) -> None:
        """Grey out what makes no sense here, and only that."""
        for action, needs in self._needing:
            self._allow(action, needs)

    def _allow(self, action: QAction, needs: Needs) -> None:
        navigator = self.models.navigator
        is_reading = navigator.is_reading
        entry = navigator.entry if is_reading else None
        is_item = entry is not None and entry.item is not None
        has_paper = is_reading and navigator.document is not None
        action.setEnabled({Needs.READING: is_reading, Needs.ITEM: is_item, Needs.PAPER: has_paper}[needs])

    def _forget_page(self) -> None:
        if self._left is not None:
            self._left = self._focus_left = self._under = None
            self._top.setVisible(True)

    def _page_changed(self) -> None:
        self.page_changed.emit()


FeatureMaker = Callable[[Shell], object]
"""Makes a feature, which the window then keeps. Imports late."""
