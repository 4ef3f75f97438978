# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page to search on: the box above, choices, hits and a look into the chosen one below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.search import SearchHit
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.search.box import SearchBox
from ifn_desktop.ui.search.filters import FilterPanel
from ifn_desktop.ui.search.hit_list import HitList
from ifn_desktop.ui.search.preview import PreviewPane
from ifn_desktop.ui.search.shelf import SearchHelp, SearchShelf
from ifn_desktop.ui.search.status import SearchStatus
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.search import SearchModel
from ifn_desktop.viewmodels.search_preview import SearchPreview
from ifn_desktop.viewmodels.search_rows import Row, RowKind, SearchRows
from ifn_desktop.viewmodels.search_saved import SavedModel

_ROOM_FOR_FILTERS = 1180
_ROOM_FOR_PREVIEW = 640
"""Pixels that the page wants, at ordinary letters, before these have room beside the hits."""
_LEAST_HITS = 320
"""Pixels that hits keep, however large the letters are."""
_TELL_MS = 700
"""After the last letter a screen reader is told how many hits there are."""


class SearchPage(QWidget):
    """Puts box, hits and preview together.

    Args:
        search: the search.
        saved: saved and recent searches.
        preview: the look into a hit.
        images: page images, shared with the reader.
        appearance: colours, typeface, text size.

    Signals:
        opened: the Row that the member wants to go to.
        left: the member wants to go back.
        removed: a SavedSearch that has been removed.
    """

    opened = Signal(object)
    left = Signal()
    removed = Signal(object)

    def __init__(
        self,
        search: SearchModel,
        saved: SavedModel,
        preview: SearchPreview,
        *,
        images: PageImages,
        appearance: Appearance,
    ) -> None:
        super().__init__()
        self.setProperty("handbook", "soka")
        self._search = search
        self._saved = saved
        self._preview_model = preview
        self._appearance = appearance
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows = SearchRows(search)
        self.rows.setParent(self)
        self.box = SearchBox()
        self.back = push_button(self.tr("Tillbaka (Esc)"))
        self.back.clicked.connect(self.left)
        self.status = SearchStatus(search, self.rows, saved, self.box)
        self.hits = HitList(self.rows, appearance)
        self.shelf = SearchShelf(saved)
        self.shelf.removed.connect(self.removed)
        self.help = SearchHelp()
        self.filters = FilterPanel(search, appearance)
        self.preview = PreviewPane(preview, images, appearance)
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.setInterval(_TELL_MS)
        self._tell.timeout.connect(self._tell_count)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.box)
        self.status.following = self.hits
        self.status.order()
        self._answered()

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setProperty("role", "bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QHBoxLayout(bar)
        top.setContentsMargins(18, 8, 14, 8)
        top.setSpacing(14)
        top.addWidget(text_label(self.tr("Sök"), "strong", wrap=False))
        top.addWidget(self.box, 1)
        top.addWidget(self.back)
        self._lists = QStackedWidget()
        for face in (self.shelf, self.hits):
            self._lists.addWidget(face)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.status)
        column.addWidget(self._lists, 1)
        self._side = QStackedWidget()
        self._side.setMinimumWidth(260)
        for face in (self.help, self.preview):
            self._side.addWidget(face)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(6)
        self.splitter.addWidget(middle)
        self.splitter.addWidget(self._side)
        self.splitter.setStretchFactor(0, 46)
        self.splitter.setStretchFactor(1, 54)
        self.splitter.setSizes([460, 540])
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.filters)
        below.addWidget(self.splitter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addLayout(below, 1)

    def _connect(self) -> None:
        search = self._search
        self.box.textEdited.connect(search.set_text)
        self.box.textChanged.connect(self._text_changed)
        self.box.stepped.connect(self._step)
        self.box.chosen.connect(self._choose)
        self.hits.opened.connect(self._choose)
        self.hits.typed.connect(self._type)
        self.hits.row_changed.connect(self._look)
        self.hits.clicked.connect(self._clicked)
        self.preview.opened.connect(self._choose)
        self.shelf.search_wanted.connect(self._search_for)
        self.shelf.saved_wanted.connect(self._saved.show)
        self.help.example_wanted.connect(self._search_for)
        self.status.filters_wanted.connect(lambda _: self._arrange())
        self.status.help_wanted.connect(lambda _: self._show_side())
        search.text_changed.connect(self._text_replaced)
        search.answered.connect(self._answered)
        self._appearance.changed.connect(self._arrange)

    # Coming and going -------------------------------------------------------------------------

    def begin(self, reader_view: PageView) -> None:
        """Show what was searched for last, ready to be typed over."""
        self.preview.begin(reader_view)
        self._search.open()
        self._saved.load()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        self._arrange()
        self._look()

    def end(self) -> None:
        """The page is not on show any more."""
        self._tell.stop()
        self._search.close()
        self._preview_model.show(None)
        self.preview.end()

    # What is asked ----------------------------------------------------------------------------

    def _text_changed(self, text: str) -> None:
        """The cross in the box empties it without typing."""
        if text != self._search.text:
            self._search.set_text(text)

    def _text_replaced(self) -> None:
        if self.box.text() != self._search.text:
            self.box.blockSignals(True)
            self.box.setText(self._search.text)
            self.box.blockSignals(False)
            self._arrange()

    def _search_for(self, text: str) -> None:
        self._search.replace(text)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.end(False)

    def _answered(self) -> None:
        answer = self._search.answer
        marker = answer.marker if answer is not None else None
        self._preview_model.marks.set_marker(marker)
        self.hits.keep_place(self._search.is_same)
        is_empty = answer is None
        self._lists.setCurrentWidget(self.shelf if is_empty else self.hits)
        self._show_side()
        self._look()
        self._tell.start()

    def _tell_count(self) -> None:
        words = self.status.count.text()
        if words and QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.box, words))

    # What is chosen ---------------------------------------------------------------------------

    def _step(self, step: int) -> None:
        if self._lists.currentWidget() is self.hits:
            self.hits.step(step)
        elif step > 0 and self.shelf.first is not None:
            self.shelf.first.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self) -> None:
        """Enter: the chosen hit is opened; with none, what was perhaps meant is searched for."""
        row = self.hits.row if self._lists.currentWidget() is self.hits else None
        answer = self._search.answer
        if row is None:
            if answer is not None and not answer.hits and answer.suggestions:
                self._search_for(answer.suggestions[0].text)
        elif row.kind is RowKind.MORE:
            self.hits.keep_place(True)
            self._search.more()
        elif not self.hits.unfold():
            self._saved.use()
            self.opened.emit(row)

    def _clicked(self) -> None:
        """Where nothing is shown beside, a click opens."""
        row = self.hits.row
        if row is not None and self._side.isHidden() and row.kind in {RowKind.HIT, RowKind.COPY}:
            self._choose()

    def _look(self) -> None:
        row: Row | None = self.hits.row if self._lists.currentWidget() is self.hits else None
        hit: SearchHit | None = row.hit if row is not None else None
        if not self.isVisible() or self._side.isHidden():
            hit = None
        if row is not None and row.same is not None:
            self._preview_model.show(hit, row.same.document, row.same.page)
        else:
            self._preview_model.show(hit)

    def _type(self, event: object) -> None:
        """Letters typed in the list belong into the box."""
        if isinstance(event, QKeyEvent):
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            QCoreApplication.sendEvent(self.box, event)

    # Room -------------------------------------------------------------------------------------

    def _show_side(self) -> None:
        answer = self._search.answer
        has_hits = answer is not None and bool(answer.hits)
        self._side.setCurrentWidget(
            self.preview if has_hits and not self.status.help.isChecked() else self.help
        )
        self.status.help.setVisible(has_hits)

    def _arrange(self) -> None:
        scale = max(1.0, self._appearance.theme.scale)
        has_room = self.width() >= _ROOM_FOR_FILTERS * scale
        self.status.filters.setVisible(not has_room)
        shows_filters = has_room or self.status.filters.isChecked()
        self.filters.fit(self.width() - _LEAST_HITS)
        self.filters.setVisible(shows_filters)
        left = self.width() - (self.filters.width() if shows_filters else 0)
        self._side.setVisible(left >= _ROOM_FOR_PREVIEW * min(scale, 1.6))
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)
