# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How pages are shown: turned, in pairs, without margins, in other colours, paper after paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.looks import Flow, Look, TextExtent
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.tasks import Tasks

if TYPE_CHECKING:
    from ifn_desktop.ui.reader.pane import Pane
    from ifn_desktop.ui.reader.panes import ReaderPanes

Extent = Callable[[DocumentId], TextExtent | None]
T = TypeVar("T", bound=str)
_TWO = 2


class PageOptions(QObject):
    """Puts the choices into the menu `Visa` and follows them in both panes.

    Args:
        shell: the window.
        preferences: keeps colours and flow.
        tasks: asks for the text's place.
        extent: where the text of a paper stands; called in the read lane.
    """

    def __init__(self, shell: Shell, preferences: Preferences, tasks: Tasks, extent: Extent) -> None:
        super().__init__(shell)
        self._preferences = preferences
        self._tasks = tasks
        self._extent = extent
        self._reader = cast("ReaderPanes", shell.reader)
        self._navigator = shell.models.navigator
        tr, paper = self.tr, Needs.PAPER
        shell.action(
            Menu.VIEW, tr("Textens bredd"), "Ctrl+Alt+B", self._fit_text, needs=paper, group="reader"
        )
        self.pairs = shell.action(
            Menu.VIEW,
            tr("Två sidor i bredd"),
            "Ctrl+Alt+2",
            needs=paper,
            checkable=True,
            group="reader",
        )
        self.pairs.toggled.connect(self._set_pairs)
        for words, key, degrees in (
            (tr("Vrid sidorna åt höger"), "Ctrl+R", 90),
            (tr("Vrid sidorna åt vänster"), "Ctrl+Shift+R", -90),
        ):
            shell.action(Menu.VIEW, words, key, partial(self._rotate, degrees), needs=paper, group="reader")
        self.looks: dict[Look, QAction] = self._choices(
            shell,
            "pages",
            [
                ("paper", tr("Sidorna som på papper"), "Ctrl+Alt+P"),
                ("sepia", tr("Sidorna i varm ton"), "Ctrl+Alt+V"),
                ("dark", tr("Mörka sidor, bilder som de är"), "Ctrl+Alt+I"),
            ],
        )
        self.flows: dict[Flow, QAction] = self._choices(
            shell,
            "flow",
            [
                ("paper", tr("En handling i taget"), "Ctrl+Alt+F"),
                ("item", tr("Hela ärendet i följd"), "Ctrl+Alt+G"),
                ("meeting", tr("Hela mötets handlingar i följd"), "Ctrl+Alt+H"),
            ],
        )
        for pane in self._reader.panes:
            pane.document_changed.connect(partial(self._document_changed, pane))
            self._document_changed(pane, pane.document)
        preferences.changed.connect(self._apply)
        self._apply()

    def _choices(self, shell: Shell, name: str, entries: Sequence[tuple[T, str, str]]) -> dict[T, QAction]:
        group = QActionGroup(self)
        actions: dict[T, QAction] = {}
        for value, words, key in entries:
            action = shell.action(Menu.VIEW, words, key, needs=Needs.READING, checkable=True, group=name)
            action.triggered.connect(lambda _=False, to=value: self._preferences.choose(**{name: to}))
            group.addAction(action)
            actions[value] = action
        return actions

    def _apply(self) -> None:
        settings = self._preferences.settings
        self.looks[settings.pages].setChecked(True)
        self.flows[settings.flow].setChecked(True)
        for pane in self._reader.panes:
            pane.view.set_look(settings.pages)
        self._navigator.set_flow(settings.flow)

    def _fit_text(self) -> None:
        self._reader.active.view.set_fit(Fit.TEXT)

    def _set_pairs(self, is_on: bool) -> None:
        for pane in self._reader.panes:
            pane.view.set_columns(_TWO if is_on else 1)

    def _rotate(self, degrees: int) -> None:
        pane = self._reader.active
        pane.view.rotate(degrees)
        if pane.view.rotation == 0:
            self._document_changed(pane, pane.document)

    def _document_changed(self, pane: Pane, document: DocumentView | None) -> None:
        if document is None or document.failure is not None:
            return

        def found(extent: TextExtent | None) -> None:
            if pane.document is document:
                pane.view.set_text_extent(extent)

        self._tasks.run("read", lambda _: self._extent(document.id), found)
