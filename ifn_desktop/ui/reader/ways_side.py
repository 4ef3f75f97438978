# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: a column to the left of the pages, with the pages as pictures or the paper's headings."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.parts import push_button
from ifn_desktop.ui.reader.outline_panel import OutlinePanel
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.reader.thumbnails import WIDTH, ThumbnailStrip
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.ports import Queries
from ifn_desktop.viewmodels.reader.expected import Jump
from ifn_desktop.viewmodels.reader.labels import PageNames
from ifn_desktop.viewmodels.reader.outline import Outlines, line_at, spot_of
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.thumbnails import PageList
from ifn_desktop.viewmodels.tasks import Tasks

_FOLLOW_MS = 80
_AROUND = 74


class Way(Enum):
    """What the column shows."""

    PAGES = 0
    OUTLINE = 1


class WaysSide(QWidget):
    """The column of one pane.

    Signals:
        closed: the member has folded it away.
    """

    closed = Signal()

    def __init__(self, pane: Pane, images: PageImages, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self.pages = PageList(self)
        self.strip = ThumbnailStrip(self.pages, images, appearance, pane.view.is_sharp)
        self.outline = OutlinePanel()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.strip)
        self._stack.addWidget(self.outline)
        self._choice = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(4)
        for way, words in ((Way.PAGES, self.tr("Sidor")), (Way.OUTLINE, self.tr("Innehåll"))):
            button = push_button(words, "quiet")
            button.setCheckable(True)
            self._choice.addButton(button, way.value)
            row.addWidget(button)
        row.addStretch(1)
        self.close_ = push_button("×", "quiet")
        self.close_.setAccessibleName(self.tr("Fäll ihop sidor och innehåll"))
        self.close_.setToolTip(self.tr("Fäll ihop"))
        self.close_.clicked.connect(self.closed)
        row.addWidget(self.close_)
        self._choice.idClicked.connect(lambda at: self.show_way(Way(at)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        appearance.changed.connect(self._widen)
        self._widen()

    @property
    def way(self) -> Way:
        """What is shown."""
        return Way(self._stack.currentIndex())

    def show_way(self, way: Way) -> None:
        """Show pages or headings."""
        self._stack.setCurrentIndex(way.value)
        self._choice.button(way.value).setChecked(True)
        self.setFocusProxy(self.strip if way is Way.PAGES else self.outline)

    def _widen(self) -> None:
        self.setMinimumWidth(
            max(WIDTH, self._appearance.theme.px(WIDTH) // 2) + self._appearance.theme.px(_AROUND)
        )


class _Companion(QObject):
    """Keeps one pane's column in step with what the pane shows."""

    def __init__(self, pane: Pane, side: WaysSide, feature: WaysSides) -> None:
        super().__init__(feature)
        self._pane = pane
        self._side = side
        self._feature = feature
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FOLLOW_MS)
        self._timer.timeout.connect(self._follow)
        pane.document_changed.connect(lambda _document: self.refresh())
        pane.view.moved.connect(self._moved)
        side.strip.page_clicked.connect(self._jump)
        side.strip.page_passed.connect(pane.view.go_to_page)
        side.outline.line_chosen.connect(self._go_to_line)
        side.strip.page_pointed.connect(lambda page: self._expect(Spot(page)))
        side.outline.line_pointed.connect(lambda position: self._expect(self._spot_of(position)))

    def refresh(self) -> None:
        """Show the pages and headings of the paper that is read, if the column can be seen."""
        document = self._pane.document
        side = self._side
        if document is None or side.isHidden():
            return
        if side.pages.document is None or side.pages.document.id != document.id:
            side.pages.set_paper(document)
        side.pages.set_labels(self._feature.labels(document))
        side.outline.set_outline(self._feature.outlines.of(document))
        self._feature.ask_read(document, self._came)
        self._follow()

    def update_outline(self, document: str) -> None:
        """A table of contents has come."""
        shown = self._pane.document
        if shown is not None and shown.id == document and not self._side.isHidden():
            self._side.outline.set_outline(self._feature.outlines.of(shown))
            self._follow()

    def update_read(self, document: str) -> None:
        """Other pages of a paper count as read."""
        shown = self._pane.document
        if shown is not None and shown.id == document and not self._side.isHidden():
            self._feature.ask_read(shown, self._came)

    def _came(self, document: DocumentId, pages: frozenset[int]) -> None:
        shown = self._side.pages.document
        if shown is not None and shown.id == document:
            self._side.pages.set_read(pages)

    def _moved(self) -> None:
        if self._side.isVisible():
            self._timer.start()

    def _follow(self) -> None:
        document, spot = self._pane.document, self._pane.view.spot
        if document is None or spot is None or self._side.isHidden():
            return
        self._side.strip.follow(spot.page)
        outline = self._feature.outlines.of(document)
        if outline is not None:
            self._side.outline.follow(line_at(outline, document, spot))

    def _jump(self, page: int) -> None:
        document = self._pane.document
        if document is not None:
            self._feature.jump(self._pane, document, Spot(page))

    def _go_to_line(self, position: int) -> None:
        document, spot = self._pane.document, self._spot_of(position)
        if document is not None and spot is not None:
            self._feature.jump(self._pane, document, spot)

    def _spot_of(self, position: int) -> Spot | None:
        document = self._pane.document
        outline = self._feature.outlines.of(document) if document is not None else None
        if document is None or outline is None or not 0 <= position < len(outline.lines):
            return None
        return spot_of(outline.lines[position], document)

    def _expect(self, spot: Spot | None) -> None:
        """What the pointer is on may be where the member goes."""
        document = self._pane.document
        if document is not None and spot is not None:
            self._pane.view.expect("pointed", Jump(document.id, spot.page, spot.down))


class WaysSides(QObject):
    """The columns of both panes, and the actions that fold them.

    Args:
        shell: the window.
        queries: knows which pages are read.
        tasks: asks.
        outlines: tables of contents.
        names: printed page numbers.
    """

    def __init__(
        self, shell: Shell, queries: Queries, tasks: Tasks, *, outlines: Outlines, names: PageNames
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._queries = queries
        self._tasks = tasks
        self.outlines = outlines
        self._names = names
        self._sides: dict[Pane, WaysSide] = {}
        self._companions: list[_Companion] = []
        self._made_way: list[Pane] = []
        words = {Way.PAGES: self.tr("Sidorna som &bilder"), Way.OUTLINE: self.tr("&Innehåll i handlingen")}
        keys = {Way.PAGES: "Ctrl+Shift+T", Way.OUTLINE: "Ctrl+Shift+I"}
        self.actions = {
            way: shell.action(
                Menu.VIEW,
                words[way],
                keys[way],
                lambda at=way: self._toggle(at),
                needs=Needs.PAPER,
                checkable=True,
                group="ways",
            )
            for way in Way
        }
        if isinstance(shell.reader, ReaderPanes):
            shell.reader.active_changed.connect(lambda _pane: self._show_state())
            shell.reader.beside_changed.connect(self._beside_changed)
        outlines.loaded.connect(self._outline_came)
        names.changed.connect(self._names_came)
        shell.models.places.read_changed.connect(self._read_changed)
        shell.on_escape(self._escape)

    def labels(self, document: DocumentView) -> list[str]:
        """The printed numbers of a paper's pages."""
        return [self._names.printed(document, page) for page in range(1, document.pages + 1)]

    def ask_read(self, document: DocumentView, came: object) -> None:
        """Ask which pages of a paper are read."""
        self._tasks.run(
            "read",
            lambda _: self._queries.seen_pages(document.id),
            lambda pages: came(document.id, pages),  # type: ignore[operator]
        )

    def jump(self, pane: Pane, document: DocumentView, spot: Spot) -> None:
        """Go to a spot of the paper in a pane, in a way that leads back."""
        reader = self._reader()
        is_beside = reader is not None and reader.is_beside(pane)
        self._shell.models.navigator.jump(document.id, spot, beside=is_beside)
        pane.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reader(self) -> ReaderPanes | None:
        reader = self._shell.reader
        return reader if isinstance(reader, ReaderPanes) else None

    def _toggle(self, way: Way) -> None:
        reader = self._reader()
        if reader is None:
            return
        pane = reader.active
        side = self._sides.get(pane)
        if side is not None and not side.isHidden() and side.way is way:
            self._fold(pane)
        else:
            self._open(pane, way)

    def _open(self, pane: Pane, way: Way) -> None:
        side = self._sides.get(pane) or self._make(pane)
        side.show_way(way)
        side.setVisible(True)
        for companion in self._companions:
            companion.refresh()
        side.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_state()

    def _make(self, pane: Pane) -> WaysSide:
        side = WaysSide(pane, pane.view.images, self._shell.appearance)
        side.setVisible(False)
        pane.add_side(side)
        side.closed.connect(lambda: self._fold(pane))
        self._sides[pane] = side
        self._companions.append(_Companion(pane, side, self))
        return side

    def _fold(self, pane: Pane) -> None:
        side = self._sides[pane]
        had_focus = side.isAncestorOf(side.window().focusWidget() or side.window())
        side.setVisible(False)
        if had_focus:
            pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()

    def _escape(self) -> bool:
        """Esc in the column goes back to the pages."""
        focused = self._shell.window.focusWidget()
        for pane, side in self._sides.items():
            if focused is not None and side.isAncestorOf(focused) and not side.isHidden():
                pane.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _beside_changed(self, is_beside: bool) -> None:
        """Two papers need the room; with one the columns come back."""
        if is_beside:
            self._made_way = [pane for pane, side in self._sides.items() if not side.isHidden()]
            for pane in self._made_way:
                self._sides[pane].setVisible(False)
        else:
            for pane in self._made_way:
                self._sides[pane].setVisible(True)
            self._made_way = []
            for companion in self._companions:
                companion.refresh()
        self._show_state()

    def _show_state(self) -> None:
        reader = self._reader()
        side = self._sides.get(reader.active) if reader is not None else None
        if reader is not None:
            taken = sum(pane.width_of_sides for pane in reader.panes if not pane.isHidden())
            self._shell.reading.columns.set_taken(taken)
        for way, action in self.actions.items():
            action.setChecked(side is not None and not side.isHidden() and side.way is way)

    def _outline_came(self, document: str) -> None:
        for companion in self._companions:
            companion.update_outline(document)

    def _names_came(self) -> None:
        for companion in self._companions:
            companion.refresh()

    def _read_changed(self, document: str) -> None:
        for companion in self._companions:
            companion.update_read(document)
