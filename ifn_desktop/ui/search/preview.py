# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A look into a hit, beside the list: its page with the words marked, or its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.parts import ElidedLabel, push_button, text_label
from ifn_desktop.ui.reader.colors import reader_colors
from ifn_desktop.ui.reader.find_overlay import HIT
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.search.hit_delegate import marked
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.search_preview import Passage, SearchPreview
from ifn_desktop.viewmodels.search_rows import page_words


class FoundOverlay(Overlay):
    """Marks the words of the search on the pages of a view.

    Args:
        preview: knows where they stand.
        view: the pages.
    """

    def __init__(self, preview: SearchPreview, view: PageView) -> None:
        super().__init__()
        self.setParent(view)
        self._marks = preview.marks
        self._view = view
        self._marks.ready.connect(lambda document, page: self.changed.emit(document, page, None))

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        paper = self._view.document
        if paper is not None and paper.id == document:
            found = tuple(self._marks.on_page(paper, page) or ())
            canvas.marker(found, HIT)
            canvas.underline(found)


class PreviewPane(QWidget):
    """Shows what a `SearchPreview` has.

    Args:
        preview: what is shown.
        images: page images, shared with the reader.
        appearance: colours, typeface, text size.

    Signals:
        opened: the member wants what is shown.
    """

    opened = Signal()

    def __init__(self, preview: SearchPreview, images: PageImages, appearance: Appearance) -> None:
        super().__init__()
        self._preview = preview
        self._appearance = appearance
        self._goes_to_mark = False
        self.setMinimumWidth(260)
        self.title = ElidedLabel("", "strong", keeps=60)
        self.where = text_label("", "mute", wrap=False)
        self.open_ = push_button(self.tr("Öppna (Enter)"), "quiet")
        self.open_.clicked.connect(self.opened)
        self.view = PageView(images)
        self.view.setAccessibleName(self.tr("Sidan där träffen står"))
        self.view.viewport().installEventFilter(self)
        self._marks = FoundOverlay(preview, self.view)
        self.view.add_overlay(self._marks)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setProperty("role", "passage")
        self.text.setAccessibleName(self.tr("Texten där träffen står"))
        self._blank = QWidget()
        self._faces = QStackedWidget()
        for face in (self._blank, self.view, self.text):
            self._faces.addWidget(face)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(14, 6, 8, 4)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.where)
        head.addStretch(1)
        head.addWidget(self.open_)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._faces, 1)
        preview.changed.connect(self._changed)
        preview.marks.ready.connect(self._marks_ready)
        appearance.changed.connect(self._paint)
        self._paint()
        self._changed()

    def begin(self, reader_view: PageView) -> None:
        """Show pages in the colours that the reader has them in."""
        self.view.set_look(reader_view.look)
        self.view.set_fit(Fit.WIDTH)

    def end(self) -> None:
        """Let the page go: its images are for others."""
        self.view.clear()
        self._faces.setCurrentWidget(self._blank)

    # What the model says ----------------------------------------------------------------------

    def _paint(self) -> None:
        self.view.set_colors(reader_colors(self._appearance.theme.tokens))
        if self._preview.passage is not None:
            self._show_passage(self._preview.passage)

    def _changed(self) -> None:
        place, passage = self._preview.place, self._preview.passage
        self._head.setVisible(place is not None or passage is not None)
        if place is not None:
            shown = self.view.document
            self.title.set_text(place.paper.title)
            self.where.setText(page_words(place.page))
            if shown is None or shown.id != place.paper.id or shown.file_id != place.paper.file_id:
                self.view.show_document(place.paper, (), place.page)
                self.view.set_text_extent(place.extent)
            self.view.go_to_page(place.page)
            self._faces.setCurrentWidget(self.view)
            self._goes_to_mark = True
            self._go_to_mark()
            self._marks.changed.emit("", 0, None)
        elif passage is not None:
            self.title.set_text(passage.title)
            self.where.setText(passage.what)
            self._show_passage(passage)
            self._faces.setCurrentWidget(self.text)
        else:
            self._faces.setCurrentWidget(self._blank)

    def _marks_ready(self, document: str, page: int) -> None:
        place = self._preview.place
        if place is not None and (place.paper.id, place.page) == (document, page):
            self._go_to_mark()

    def _go_to_mark(self) -> None:
        """Bring the first word into view, once: after that the member scrolls."""
        place = self._preview.place
        if place is None or not self._goes_to_mark:
            return
        rects = self._preview.marks.on_page(place.paper, place.page)
        if rects is not None:
            self._goes_to_mark = False
            if rects:
                self.view.reveal(place.paper.id, place.page, rects[0])

    def _show_passage(self, passage: Passage) -> None:
        theme = self._appearance.theme
        document = self.text.document()
        document.setDefaultFont(theme.font(theme.BASE))
        self.text.setPlainText(passage.text.text)
        cursor = QTextCursor(document)
        for span in marked(passage.text, theme):
            cursor.setPosition(span.start)  # type: ignore[attr-defined]
            cursor.setPosition(span.start + span.length, QTextCursor.MoveMode.KeepAnchor)  # type: ignore[attr-defined]
            cursor.mergeCharFormat(span.format)  # type: ignore[attr-defined]
        cursor.setPosition(passage.text.marks[0][0] if passage.text.marks else 0)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    # Events -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on the page opens it, as on the hit."""
        if (
            event.type() is QEvent.Type.MouseButtonDblClick
            and isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
        ):
            self.opened.emit()
            return True
        return super().eventFilter(watched, event)
