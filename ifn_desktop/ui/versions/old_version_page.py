# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A page of its own with an older version of a paper, clearly marked as old and the marks in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.model.annotations import Mark
from ifn_desktop.model.ids import AnnotationId, DocumentId
from ifn_desktop.model.news import PaperVersion
from ifn_desktop.ui.parts import ElidedLabel, push_button, text_label
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas, qrect
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages

_TINT, _EDGE, _EDGE_ON_DARK = QColor("#f2e6a6"), QColor("#1f2428"), QColor("#ffffff")


class OldMarks(Overlay):
    """Paints the marks of an old version; the one that is looked for has a frame."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: Sequence[Mark] = ()
        self._aim: AnnotationId | None = None

    def set_marks(self, marks: Sequence[Mark], aim: AnnotationId | None) -> None:
        """Show other marks."""
        self._marks, self._aim = marks, aim
        self.changed.emit("", 0, None)

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:  # noqa: ARG002
        for mark in self._marks:
            placement = mark.placement
            if placement is None or mark.is_orphan or placement.page != page:
                continue
            canvas.marker(placement.rects, _TINT)
            if mark.annotation.id == self._aim:
                pixel = 1 / canvas.scale
                canvas.painter.setPen(QPen(_EDGE_ON_DARK if canvas.is_dark else _EDGE, 2 * pixel))
                for rect in placement.rects:
                    canvas.painter.drawRect(qrect(rect))


class OldVersionPage(QWidget):
    """Shows an old version; Esc leads back.

    Args:
        images: page images, shared with the reader.

    Signals:
        left: the member wants to go back.
        comparison_wanted: what is new since is wanted.
    """

    left = Signal()
    comparison_wanted = Signal()

    def __init__(self, images: PageImages) -> None:
        super().__init__()
        self.setProperty("handbook", "nya-versioner")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = ElidedLabel("", "heading", keeps=160)
        self.words = text_label("", "strong")
        self.back = push_button(self.tr("Tillbaka (Esc)"))
        self.back.clicked.connect(self.left)
        self.compare = push_button(self.tr("Visa vad som är nytt sedan dess"))
        self.compare.clicked.connect(self.comparison_wanted)
        self.view = PageView(images)
        self.marks = OldMarks()
        self.marks.setParent(self)
        self.view.add_overlay(self.marks)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.heading, 1)
        top.addWidget(self.back)
        strip = QWidget()
        strip.setProperty("role", "note-strip")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        told = QHBoxLayout(strip)
        told.setContentsMargins(16, 6, 12, 6)
        told.addWidget(self.words, 1)
        told.addWidget(self.compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(strip)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def show_version(self, version: PaperVersion, words: str, page: int = 1) -> None:
        """Show a version from a page on."""
        self.heading.set_text(version.view.title)
        self.words.setText(words)
        self.marks.set_marks((), None)
        self.view.setAccessibleName(self.tr("Äldre version av %1").replace("%1", version.view.title))
        self.view.show_document(version.view, (), page)
        self.view.set_fit(Fit.WIDTH)

    def show_marks(self, marks: Sequence[Mark], aim: AnnotationId | None) -> None:
        """Show the marks that stand in it, and go to one of them."""
        self.marks.set_marks(marks, aim)
        found = next((mark for mark in marks if mark.annotation.id == aim), None)
        document = self.view.document
        if (
            found is not None
            and found.placement is not None
            and found.placement.rects
            and document is not None
        ):
            self.view.reveal(document.id, found.placement.page, found.placement.rects[0])
