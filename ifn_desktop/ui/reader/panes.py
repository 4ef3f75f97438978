# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reader: one paper, or two side by side, each with its own place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import ReaderSpots, Spot
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.actions import Menu
from ifn_desktop.ui.paper_drag import paper_of
from ifn_desktop.ui.reader.colors import ReaderColors, reader_colors
from ifn_desktop.ui.reader.drop_zones import DropZones
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.side_by_side import SideBySide
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages

_SIZES = 5
"""The first actions, which make pages larger and smaller."""
_FOR_TWO = 2
"""The last actions, which make sense with two papers only."""


class ReaderPanes(QWidget):
    """Shows papers; decides nothing about which.

    Args:
        images: page images, shared by both panes.
        colors: of the pages' surroundings.

    Signals:
        link_activated: a LinkView the member followed.
        place_changed: document id, `Spot` in it, pages seen (a frozenset).
        save_out_wanted: a DocumentView to be saved out, since it cannot be shown.
        paper_reached: the id of the paper that the first pane shows now without having been asked to: of a
            row, by reading on, or because the panes changed places.
        beside_changed: there are two papers now (True) or one (False).
        paper_dropped: the id of a paper that was let go over a pane, and whether that is the second.
        active_changed: another `Pane` is the one that keys and menus mean.
    """

    link_activated = Signal(object)
    place_changed = Signal(str, object, object)
    save_out_wanted = Signal(object)
    beside_changed = Signal(bool)
    paper_reached = Signal(str)
    paper_dropped = Signal(str, bool)
    active_changed = Signal(object)

    def __init__(self, images: PageImages, colors: ReaderColors | None = None) -> None:
        super().__init__()
        colors = colors or reader_colors()
        self.first = Pane(images, colors, can_close=False)
        self.second = Pane(images, colors, can_close=True)
        self.second.setVisible(False)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(6)
        for pane in (self.first, self.second):
            self._splitter.addWidget(pane)
            pane.link_activated.connect(self.link_activated)
            pane.place_changed.connect(self.place_changed)
            pane.save_out_wanted.connect(self.save_out_wanted)
            pane.close_wanted.connect(self.close_beside)
            pane.paper_reached.connect(lambda paper, at=pane: self._reached(at, paper))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._order = SideBySide(self._splitter, lambda: self.panes)
        self.setFocusProxy(self.first)
        self._active = self.first
        self._zones = DropZones(self)
        self.setAcceptDrops(True)
        QGuiApplication.instance().focusObjectChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.page_asker: Callable[[], object] | None = None
        """Asks for a page in a better way than the field in the bar."""
        self._actions = self._make_actions()
        for pane in (self.first, self.second):
            pane.bar.set_actions(self._actions)

    def set_colors(self, colors: ReaderColors) -> None:
        """Show with other colours."""
        for pane in (self.first, self.second):
            pane.view.set_colors(colors)

    @property
    def panes(self) -> tuple[Pane, Pane]:
        """Both panes, the left (or upper) one first; the second may be hidden. They last like the reader."""
        return self.first, self.second

    def is_beside(self, pane: Pane) -> bool:
        """Whether a pane is the second now: what the member opens goes to the first."""
        return pane is self.second

    @property
    def active(self) -> Pane:
        """The pane the keyboard is in, or was in last."""
        return self._active

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
        row: Sequence[DocumentView] = (),
    ) -> None:
        """Show a paper; `beside` leaves the first where it is and shows it in the second pane.

        With a `row` of papers, it among them, they are read one after another in the first pane.
        """
        if not beside:
            self.first.open(document, links, page, spot, row)
            return
        if self.second.isHidden():
            self.second.setVisible(True)
            self.beside_changed.emit(True)
            self._order.arrange()
            self._order.share()
        self.second.open(document, links, page, spot)
        self._update_actions()
        self.second.setFocus()

    def close_beside(self) -> None:
        """Close the second pane; the first has the whole room again."""
        if not self.second.isHidden():
            had_focus = _holds_focus(self.second)
            self.second.setVisible(False)
            self.second.clear()
            self._activate(self.first)
            self._order.arrange()
            self._update_actions()
            self.beside_changed.emit(False)
            if had_focus:
                self.first.setFocus()

    def swap(self) -> None:
        """Let the two papers change places; each keeps its page, size and keyboard.

        Whichever stands first is the one that the ärende's tabs, the head and the way back are about.
        """
        if self.second.isHidden():
            return
        self.first, self.second = self.second, self.first
        focused = self.window().focusWidget()
        sizes = self._splitter.sizes()
        self._splitter.insertWidget(0, self.first)
        self._splitter.setSizes(sizes[::-1])
        self.setFocusProxy(self.first)
        for pane in self.panes:
            pane.bar.set_can_close(self.is_beside(pane))
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        document = self.first.document
        if document is not None:
            self.paper_reached.emit(document.id)

    def _reached(self, pane: Pane, document: str) -> None:
        if pane is self.first:
            self.paper_reached.emit(document)

    def focus_other(self) -> None:
        """Move the keyboard to the other pane."""
        if self.second.isVisible():
            (self.first if self.active is self.second else self.second).setFocus()

    def menu_entries(self) -> Sequence[tuple[Menu, Sequence[QAction]]]:
        """The actions by the menu they are to be shown in."""
        sizes, go, two = self._actions[:_SIZES], self._actions[_SIZES:-_FOR_TWO], self._actions[-_FOR_TWO:]
        return [(Menu.PAGES, sizes), (Menu.GO, go), (Menu.BESIDE, two)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._order.arrange()

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
            (self.tr("Hela sidan"), ["Ctrl+H"], lambda: self.active.view.set_fit(Fit.PAGE)),
            (self.tr("Verklig storlek"), ["Ctrl+Alt+1"], lambda: self.active.view.set_zoom(1.0)),
            (self.tr("Gå till sida…"), ["Ctrl+G"], self._ask_for_page),
            (self.tr("Till den andra handlingen"), ["Ctrl+Tab"], self.focus_other),
            (self.tr("Byt plats på handlingarna"), ["Ctrl+Alt+S"], self.swap),
        ]
        made: list[QAction] = []
        for text, keys, act in entries:
            action = QAction(text, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _=False, do=act: do())
            made.append(action)
        for action in made[-_FOR_TWO:]:
            action.setEnabled(False)
        return made

    def _zoom_in(self) -> None:
        self.active.zoom(1)

    def _zoom_out(self) -> None:
        self.active.zoom(-1)

    def _ask_for_page(self) -> None:
        if self.page_asker is not None:
            self.page_asker()
        else:
            self.active.ask_for_page()

    def _update_actions(self) -> None:
        for action in self._actions[-_FOR_TWO:]:
            action.setEnabled(not self.second.isHidden())

    # Which pane is meant ----------------------------------------------------------------------

    def _focus_moved(self, focused: QObject | None) -> None:
        for pane in self.panes:
            if isinstance(focused, QWidget) and (focused is pane or pane.isAncestorOf(focused)):
                self._activate(pane)

    def _activate(self, pane: Pane) -> None:
        if pane is not self._active:
            self._active = pane
            self.active_changed.emit(pane)

    # Papers that are dropped ------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._zones.setVisible(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._zones.setVisible(False)
        paper = paper_of(event.mimeData())
        if paper is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.paper_dropped.emit(paper, self._zone_at(event.position().toPoint()) == 1)

    def _drag(self, event: QDragMoveEvent) -> None:
        if paper_of(event.mimeData()) is None:
            event.ignore()  # files are for the window
            return
        event.acceptProposedAction()
        self._zones.appear(self._drop_zones(), self._zone_at(event.position().toPoint()))

    def _drop_zones(self) -> tuple[QRect, QRect]:
        """The room of the first and of the second pane, which may have to come."""
        if not self.second.isHidden():
            return (
                QRect(self.first.mapTo(self, QPoint()), self.first.size()),
                QRect(self.second.mapTo(self, QPoint()), self.second.size()),
            )
        room = self.rect()
        half = room.width() // 2
        return (
            QRect(0, 0, half, room.height()),
            QRect(half, 0, room.width() - half, room.height()),
        )

    def _zone_at(self, spot: QPoint) -> int:
        return int(not self._drop_zones()[0].contains(spot))


def _holds_focus(part: QWidget) -> bool:
    focused = part.window().focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def _spot(pane: Pane) -> tuple[DocumentId, Spot] | None:
    document, spot = pane.view.document, pane.view.spot
    return None if document is None or spot is None else (document.id, spot)
