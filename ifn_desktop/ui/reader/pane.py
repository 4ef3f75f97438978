# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A pane of the reader: a paper's pages, and a slim bar with where one is and how large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.reader.colors import ReaderColors
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.pane_bar import PaneBar
from ifn_desktop.ui.reader.place_teller import PlaceTeller
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages


class Pane(QWidget):
    """One paper with its bar.

    Signals:
        link_activated: a LinkView.
        place_changed: document id, `Spot` in it, pages seen (a frozenset).
        save_out_wanted: the DocumentView that cannot be shown here.
        close_wanted: the member is done with this pane.
    """

    link_activated = Signal(object)
    place_changed = Signal(str, object, object)
    save_out_wanted = Signal(object)
    close_wanted = Signal()

    def __init__(self, images: PageImages, colors: ReaderColors, *, can_close: bool) -> None:
        super().__init__()
        self.view = PageView(images, colors)
        self.view.link_activated.connect(self.link_activated)
        self.places = PlaceTeller(self.view)
        self.places.told.connect(self.place_changed)
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
        self.bar = PaneBar(can_close=can_close)
        self.view.page_changed.connect(self.bar.set_page)
        self.view.zoom_changed.connect(self.bar.set_zoom)
        self.bar.page_typed.connect(self._number_typed)
        self.bar.smaller_wanted.connect(self.view.zoom_out)
        self.bar.larger_wanted.connect(self.view.zoom_in)
        self.bar.width_wanted.connect(lambda: self.view.set_fit(Fit.WIDTH))
        self.bar.close_wanted.connect(self.close_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._faces, 1)
        layout.addWidget(self.bar)
        self.setFocusProxy(self.view)

    @property
    def document(self) -> DocumentView | None:
        """The paper on show."""
        return self.view.document

    def open(
        self, document: DocumentView, links: Sequence[LinkView], page: int, spot: Spot | None = None
    ) -> None:
        """Show a paper from a page or a spot on; the same paper again only goes there."""
        self.places.tell()
        shown = self.view.document
        if shown is not None and shown.id == document.id and shown.file_id == document.file_id:
            self.view.set_links(links)
            if spot is not None:
                self.view.go_to_spot(spot)
            elif page != self.view.page:
                self.view.go_to_page(page)
            return
        self.bar.set_paper(document.title, document.pages)
        self.view.setAccessibleName(document.title)
        self.view.show_document(document, links, page)
        if spot is not None:
            self.view.go_to_spot(spot)
        if document.failure is not None:
            self.refusal.setText(say(document.failure, {"name": document.file}))
        self._faces.setCurrentIndex(0 if document.failure is None else 1)

    def ask_for_page(self) -> None:
        """Put the keyboard in the page field."""
        self.bar.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.number.selectAll()

    def _number_typed(self, page: int) -> None:
        self.view.go_to_page(page)
        if self.bar.number.hasFocus():
            self.view.setFocus()
