# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reader: one paper, or two side by side, each with its own place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import ReaderSpots, Spot
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.reader.colors import ReaderColors, reader_colors
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages

SIDE_BY_SIDE = 1240
"""Least width in pixels for two papers beside each other; below it they stand one over the other.

An A4 page in half of it is shown at three quarters of its size: text of 10 points can just be read.
"""


class ReaderPanes(QWidget):
    """Shows papers; decides nothing about which.

    Args:
        images: page images, shared by both panes.
        colors: of the pages' surroundings.

    Signals:
        link_activated: a LinkView the member followed.
        place_changed: document id, `Spot` in it, pages seen (a frozenset).
        save_out_wanted: a DocumentView to be saved out, since it cannot be shown.
        beside_changed: there are two papers now (True) or one (False).
    """

    link_activated = Signal(object)
    place_changed = Signal(str, object, object)
    save_out_wanted = Signal(object)
    beside_changed = Signal(bool)

    def __init__(self, images: PageImages, colors: ReaderColors | None = None) -> None:
        super().__init__()
        colors = colors or reader_colors()
        self.first = Pane(images, colors, can_close=False)
        self.second = Pane(images, colors, can_close=True)
        self.second.setVisible(False)
        self.second.close_wanted.connect(self.close_beside)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(6)
        for pane in (self.first, self.second):
            self._splitter.addWidget(pane)
            pane.link_activated.connect(self.link_activated)
            pane.place_changed.connect(self.place_changed)
            pane.save_out_wanted.connect(self.save_out_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self.setFocusProxy(self.first)
        self._actions = self._make_actions()
        for pane in (self.first, self.second):
            pane.bar.set_actions(self._actions)

    def set_colors(self, colors: ReaderColors) -> None:
        """Show with other colours."""
        for pane in (self.first, self.second):
            pane.view.set_colors(colors)

    @property
    def active(self) -> Pane:
        """The pane the keyboard is in, else the first."""
        focused = self.window().focusWidget()
        inside = focused is not None and (focused is self.second or self.second.isAncestorOf(focused))
        return self.second if inside and self.second.isVisible() else self.first

    @property
    def active_document(self) -> DocumentView | None:
        """The paper the keyboard is in: what `Spara en kopia` means."""
        return self.active.document

    @property
    def spots(self) -> ReaderSpots:
        """Where the member is in what is on show, exactly."""
        beside = _spot(self.second) if not self.second.isHidden() else None
        return ReaderSpots(_spot(self.first), beside)

    def open(
        self,
        document: DocumentView,
        links: Sequence[LinkView],
        *,
        beside: bool = False,
        page: int = 1,
        spot: Spot | None = None,
    ) -> None:
        """Show a paper; `beside` leaves the first where it is and shows it in the second pane."""
        if not beside:
            self.first.open(document, links, page, spot)
            return
        if self.second.isHidden():
            self.second.setVisible(True)
            self.beside_changed.emit(True)
            self._share()
        self.second.open(document, links, page, spot)
        self._update_actions()
        self.second.setFocus()

    def close_beside(self) -> None:
        """Close the second pane; the first has the whole room again."""
        if not self.second.isHidden():
            had_focus = self.active is self.second
            self.second.setVisible(False)
            self.second.view.clear()
            self._update_actions()
            self.beside_changed.emit(False)
            if had_focus:
                self.first.setFocus()

    def focus_other(self) -> None:
        """Move the keyboard to the other pane."""
        if self.second.isVisible():
            (self.first if self.active is self.second else self.second).setFocus()

    def actions_for_menu(self) -> Sequence[QAction]:
        """Zoom, fit, go to page, other pane: for a menu, with their keys."""
        return self._actions

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = Qt.Orientation.Horizontal if self._is_wide() else Qt.Orientation.Vertical
        if self._splitter.orientation() is not wanted:
            self._splitter.setOrientation(wanted)
            self._share()

    def _share(self) -> None:
        """Give both papers the same room."""
        extent = self.width() if self._is_wide() else self.height()
        self._splitter.setSizes([extent // 2, extent - extent // 2])

    def _is_wide(self) -> bool:
        return self.width() >= SIDE_BY_SIDE

    def _make_actions(self) -> list[QAction]:
        entries: list[tuple[str, Sequence[str], Callable[[], None]]] = [
            (
                self.tr("Större"),
                ["Ctrl++", "Ctrl+="],
                self._zoom_in,
            ),
            (
                self.tr("Mindre"),
                ["Ctrl+-"],
                self._zoom_out,
            ),
            (self.tr("Anpassa bredd"), ["Ctrl+0"], lambda: self.active.view.set_fit(Fit.WIDTH)),
            (self.tr("Hela sidan"), ["Ctrl+Alt+0"], lambda: self.active.view.set_fit(Fit.PAGE)),
            (self.tr("Verklig storlek"), ["Ctrl+Alt+1"], lambda: self.active.view.set_zoom(1.0)),
            (self.tr("Gå till sida…"), ["Ctrl+G"], self._ask_for_page),
            (self.tr("Till den andra handlingen"), ["Ctrl+Tab"], self.focus_other),
        ]
        made: list[QAction] = []
        for text, keys, act in entries:
            action = QAction(text, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _=False, do=act: do())
            made.append(action)
        made[-1].setEnabled(False)
        return made

    def _zoom_in(self) -> None:
        self.active.view.zoom_in()

    def _zoom_out(self) -> None:
        self.active.view.zoom_out()

    def _ask_for_page(self) -> None:
        self.active.ask_for_page()

    def _update_actions(self) -> None:
        self._actions[-1].setEnabled(self.second.isVisible())


def _spot(pane: Pane) -> tuple[DocumentId, Spot] | None:
    document, spot = pane.view.document, pane.view.spot
    return None if document is None or spot is None else (document.id, spot)
