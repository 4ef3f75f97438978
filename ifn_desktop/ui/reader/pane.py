# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A pane of the reader: a paper's pages, and a slim bar with where one is and how large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.parts import ElidedLabel, push_button, text_label
from ifn_desktop.ui.reader.colors import ReaderColors
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages


class Pane(QWidget):
    """One paper with its bar.

    Signals:
        link_activated: a LinkView.
        place_changed: document id, page from 1 in the paper, pages seen (a frozenset).
        save_out_wanted: the DocumentView that cannot be shown here.
        close_wanted: the member is done with this pane.
    """

    link_activated = Signal(object)
    place_changed = Signal(str, int, object)
    save_out_wanted = Signal(object)
    close_wanted = Signal()

    def __init__(self, images: PageImages, colors: ReaderColors, *, can_close: bool) -> None:
        super().__init__()
        self.view = PageView(images, colors)
        self.view.page_changed.connect(self._page_changed)
        self.view.zoom_changed.connect(self._zoom_changed)
        self.view.link_activated.connect(self.link_activated)
        self.view.place_changed.connect(self._place_changed)
        self.refusal = text_label(selectable=True)
        self.refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.save = push_button(self.tr("Spara en kopia…"))
        self.save.clicked.connect(lambda: self.save_out_wanted.emit(self.view.document))
        unshown = QWidget()
        middle = QVBoxLayout(unshown)
        middle.setContentsMargins(40, 40, 40, 40)
        middle.setSpacing(20)
        middle.addStretch(1)
        middle.addWidget(self.refusal)
        middle.addWidget(self.save, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self._faces = QStackedWidget()
        self._faces.addWidget(self.view)
        self._faces.addWidget(unshown)
        self.title = ElidedLabel(role="small", keeps=80)
        self.number = QSpinBox()
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(self.tr("Sida"))
        self.number.setKeyboardTracking(False)
        self.number.valueChanged.connect(self._number_typed)
        self.count = text_label(role="small", wrap=False)
        self.smaller = self._button("−", self.tr("Mindre"), self.view.zoom_out)
        self.size_ = text_label(role="small", wrap=False)
        self.size_.setAccessibleName(self.tr("Storlek"))
        self.larger = self._button("+", self.tr("Större"), self.view.zoom_in)
        self.width_ = self._button(
            self.tr("Bredd"), self.tr("Anpassa till bredden"), lambda: self.view.set_fit(Fit.WIDTH)
        )
        self.close_ = self._button(self.tr("Stäng"), self.tr("Stäng handlingen"), self.close_wanted.emit)
        self.close_.setVisible(can_close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._faces, 1)
        layout.addWidget(self._bar())
        self.setFocusProxy(self.view)

    @property
    def document(self) -> DocumentView | None:
        """The paper on show."""
        return self.view.document

    def open(self, document: DocumentView, links: Sequence[LinkView], page: int) -> None:
        """Show a paper from a page on; the same paper again only goes to that page."""
        shown = self.view.document
        if shown is not None and shown.id == document.id and shown.file_id == document.file_id:
            self.view.set_links(links)
            if page != self.view.page:
                self.view.go_to_page(page)
            return
        self.title.set_text(document.title)
        self.number.blockSignals(True)
        self.number.setRange(1, document.pages)
        self.number.blockSignals(False)
        self.count.setText(self.tr("av %1").replace("%1", str(document.pages)))
        self.view.setAccessibleName(document.title)
        self.view.show_document(document, links, page)
        if document.failure is not None:
            self.refusal.setText(say(document.failure, {"name": document.file}))
        self._faces.setCurrentIndex(0 if document.failure is None else 1)

    def ask_for_page(self) -> None:
        """Put the keyboard in the page field."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setProperty("role", "strip")
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 3, 10, 3)
        row.setSpacing(6)
        row.addWidget(self.title, 1)
        row.addWidget(text_label(self.tr("Sida"), "small", wrap=False))
        for widget in (self.number, self.count):
            row.addWidget(widget)
        row.addSpacing(10)
        for widget in (self.smaller, self.size_, self.larger, self.width_, self.close_):
            row.addWidget(widget)
        return bar

    def _button(self, text: str, name: str, act: object) -> QWidget:
        button = push_button(text, "quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(act)  # type: ignore[arg-type]
        return button

    def _number_typed(self, page: int) -> None:
        self.view.go_to_page(page)
        if self.number.hasFocus():
            self.view.setFocus()

    def _page_changed(self, page: int) -> None:
        self.number.blockSignals(True)
        self.number.setValue(page)
        self.number.blockSignals(False)

    def _zoom_changed(self, zoom: float) -> None:
        self.size_.setText(f"{round(zoom * 100)} %")

    def _place_changed(self, page: int, seen: object) -> None:
        document = self.view.document
        if document is not None:
            self.place_changed.emit(document.id, page, seen)
