# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How pages are shown: turned, in pairs, without margins, in other colours, paper after paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.looks import Flow, Look, TextExtent
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.preferences import Preferences
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.tasks import Tasks

if TYPE_CHECKING:
    from ifn_desktop.ui.reader.pane import Pane
    from ifn_desktop.ui.reader.panes import ReaderPanes

Extent = Callable[[DocumentId], TextExtent | None]
T = TypeVar("T", bound=str)
_Shown = tuple[DocumentId, FileId, int]
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
        self._extents: dict[_Shown, TextExtent | None] = {}
        self._reader = cast("ReaderPanes", shell.reader)
        self._columns = shell.reading.columns
        self._navigator = shell.models.navigator
        tr, paper = self.tr, Needs.PAPER
        shell.action(Menu.PAGES, tr("Textens bredd"), "Ctrl+Alt+B", self._fit_text, needs=paper)
        self.pairs = shell.action(
            Menu.PAGES, tr("Två sidor i bredd"), "Ctrl+Alt+U", needs=paper, checkable=True
        )
        self.pairs.toggled.connect(self._set_pairs)
        for words, key, degrees in (
            (tr("Vrid sidorna åt höger"), "Ctrl+R", 90),
            (tr("Vrid sidorna åt vänster"), "Ctrl+Shift+R", -90),
        ):
            shell.action(Menu.PAGES, words, key, partial(self._rotate, degrees), needs=paper)
        self.looks: dict[Look, QAction] = self._choices(
            shell,
            Menu.LOOKS,
            "pages",
            [
                ("paper", tr("Sidorna som på papper"), "Ctrl+Alt+P"),
                ("sepia", tr("Sidorna i varm ton"), "Ctrl+Alt+V"),
                ("dark", tr("Mörka sidor, bilder som de är"), "Ctrl+Alt+I"),
            ],
        )
        self.flows: dict[Flow, QAction] = self._choices(
            shell,
            Menu.FLOW,
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
        shell.models.library.changed.connect(self._library_changed)
        preferences.changed.connect(self._apply)
        self._apply()

    def _choices(
        self, shell: Shell, menu: Menu, name: str, entries: Sequence[tuple[T, str, str]]
    ) -> dict[T, QAction]:
        group = QActionGroup(self)
        actions: dict[T, QAction] = {}
        for value, words, key in entries:
            action = shell.action(menu, words, key, needs=Needs.READING, checkable=True)
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
        self._columns.set_paired(is_on)
        for pane in self._reader.panes:
            pane.view.set_columns(_TWO if is_on else 1)

    def _rotate(self, degrees: int) -> None:
        pane = self._reader.active
        pane.view.rotate(degrees)
        if pane.view.rotation == 0:
            self._document_changed(pane, pane.document)

    def _library_changed(self, changes: Changes) -> None:
        """Pages that were pictures have got text: where it stands is known now."""
        self._extents = {
            shown: extent for shown, extent in self._extents.items() if shown[0] not in changes.texts
        }
        for pane in self._reader.panes:
            if any(paper.id in changes.texts for paper in pane.view.papers):
                self._document_changed(pane, pane.document)

    def _document_changed(self, pane: Pane, document: DocumentView | None) -> None:
        """Tell the view where text stands: of a row of papers together, or sizes would leap between them."""
        if document is None or document.failure is not None or pane.view.rotation:
            return
        row = tuple(pane.view.papers)
        unknown = [paper for paper in row if _shown(paper) not in self._extents]

        def found(extents: list[TextExtent | None]) -> None:
            self._extents.update(zip(map(_shown, unknown), extents, strict=True))
            if tuple(pane.view.papers) == row and not pane.view.rotation:
                pane.view.set_text_extent(_together([self._extents[_shown(paper)] for paper in row]))

        def ask(cancel: CancelToken) -> list[TextExtent | None]:
            extents = []
            for paper in unknown:
                cancel.raise_if_cancelled()
                extents.append(self._extent(paper.id))
            return extents

        if unknown:
            self._tasks.run("read", ask, found)
        else:
            found([])


def _shown(paper: DocumentView) -> _Shown:
    return paper.id, paper.file_id, paper.first_page


def _together(extents: Sequence[TextExtent | None]) -> TextExtent | None:
    known = [extent for extent in extents if extent is not None]
    if not known:
        return None
    left, right = min(extent.left for extent in known), max(extent.right for extent in known)
    return TextExtent(left, right, min(extent.size for extent in known))
