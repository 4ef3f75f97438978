# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: pages that are pictures say so, and can be made searchable."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.reader.ocr import OcrModel

if TYPE_CHECKING:
    from ifn_desktop.ui.reader.pane import Pane
    from ifn_desktop.ui.reader.panes import ReaderPanes

_FINE = 1000


class OcrBar(QWidget):
    """The strip over a paper that has pages without text. Hidden when there is nothing to say."""

    def __init__(self, model: OcrModel) -> None:
        super().__init__()
        self._model = model
        self._document: DocumentId | None = None
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = text_label(selectable=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, _FINE)
        self.progress.setAccessibleName(self.tr("Hur långt läsningen av bilderna har kommit"))
        self.start = push_button("")
        self.start.clicked.connect(self._start)
        self.stop = push_button(self.tr("Stoppa"))
        self.stop.clicked.connect(model.cancel)
        self.hide_ = push_button(self.tr("Dölj"), "quiet")
        self.hide_.setAccessibleName(self.tr("Dölj det här om sidor som är bilder"))
        self.hide_.clicked.connect(self._hide)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.words)
        left.addWidget(self.progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addLayout(left, 1)
        for button in (self.start, self.stop, self.hide_):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setVisible(False)
        model.changed.connect(self._changed)

    def set_document(self, document: DocumentId | None) -> None:
        """Speak of another paper, or of none."""
        self._document = document
        if document is not None:
            self._model.look(document)
        self._show()

    def _changed(self, document: str) -> None:
        if document == self._document:
            self._show()

    def _show(self) -> None:
        said = self._model.words(self._document) if self._document is not None else None
        if said is None or not said.text:
            self.setVisible(False)
            return
        had_focus = self.start.hasFocus() or self.stop.hasFocus()
        self.words.setText(said.text)
        self.start.setText(said.offer)
        self.start.setVisible(bool(said.offer))
        self.stop.setVisible(said.is_running)
        self.hide_.setVisible(not said.is_running)
        self.progress.setVisible(said.is_running)
        self.progress.setValue(round(_FINE * (said.share or 0.0)))
        self.setVisible(True)
        if had_focus and not (self.start.hasFocus() or self.stop.hasFocus()):
            # The button that was pressed is gone: the keyboard must not be left nowhere.
            (self.stop if said.is_running else self.hide_).setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self) -> None:
        if self._document is not None:
            self._model.run(self._document)

    def _hide(self) -> None:
        if self._document is not None:
            self._model.hide(self._document)


class PictureNote(Overlay):
    """A small note at the foot of each page that is a picture without text."""

    MARGIN = 6.0

    def __init__(
        self, model: OcrModel, appearance: Appearance, papers: Callable[[], Iterable[DocumentView]]
    ) -> None:
        super().__init__()
        self._model = model
        self._appearance = appearance
        self._papers = papers
        model.changed.connect(lambda document: self.changed.emit(document, 0, None))

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        """Paint the note at the lower left corner, as large on the screen at every zoom."""
        if page not in self._model.waiting(document):
            return
        theme, painter = self._appearance.theme, canvas.painter
        scale = max(canvas.scale, 0.05)
        font = QFont(theme.family)
        font.setPixelSize(theme.px(theme.SMALL))
        words = self.tr("Sidan är en bild utan text")
        metrics = QFontMetricsF(font)
        pad = theme.px(6)
        width, height = metrics.horizontalAdvance(words) + 2 * pad, metrics.height() + pad
        painter.save()
        bottom = self._height_of(document, page)
        painter.translate(self.MARGIN / scale, bottom - (height + self.MARGIN) / scale)
        painter.scale(1 / scale, 1 / scale)
        box = QRectF(0, 0, width, height)
        ground = QColor(theme.tokens.paper)
        ground.setAlpha(235)
        painter.setPen(QColor(theme.tokens.border))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(font)
        painter.setPen(QColor(theme.tokens.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _height_of(self, document: DocumentId, page: int) -> float:
        """Of a page in points."""
        paper = next((paper for paper in self._papers() if paper.id == document), None)
        sizes = paper.page_sizes if paper is not None else ()
        return sizes[page - 1][1] if page <= len(sizes) else 0.0


class OcrFeature(QObject):
    """Puts the strip and the note into both panes, and the work into the menu.

    Args:
        shell: the window.
        model: of the work.
    """

    def __init__(self, shell: Shell, model: OcrModel) -> None:
        super().__init__(shell)
        self._model = model
        self._reader = cast("ReaderPanes", shell.reader)
        self.note = PictureNote(model, shell.appearance, self._papers)
        self.note.setParent(self)
        self.bars = tuple(self._furnish(pane) for pane in self._reader.panes)
        self.action = shell.action(
            Menu.FILE,
            self.tr("Gör handlingens sidor s&ökbara"),
            "Ctrl+Shift+E",
            self._run,
            needs=Needs.NOTHING,
            group="paper",
        )
        model.changed.connect(self._allow)
        self._reader.active_changed.connect(self._allow)
        shell.models.navigator.document_changed.connect(self._allow)
        self._allow()

    def _papers(self) -> Iterator[DocumentView]:
        for pane in self._reader.panes:
            yield from pane.view.papers

    def _furnish(self, pane: Pane) -> OcrBar:
        bar = OcrBar(self._model)
        pane.add_strip(bar, above=True)
        pane.view.add_overlay(self.note)

        def changed(document: DocumentView | None) -> None:
            is_shown = document is not None and document.failure is None
            bar.set_document(document.id if document is not None and is_shown else None)

        pane.document_changed.connect(changed)
        changed(pane.document)
        return bar

    def _run(self) -> None:
        document = self._reader.active_document
        if document is not None:
            self._model.run(document.id)

    def _allow(self) -> None:
        document = self._reader.active_document
        self.action.setEnabled(document is not None and self._model.can_run(document.id))
