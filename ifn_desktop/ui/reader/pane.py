# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A pane of the reader: a paper's pages, and a slim bar with where one is and how large."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.reader.colors import ReaderColors
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.pane_bar import PaneBar
from ifn_desktop.ui.reader.place_teller import PlaceTeller
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.words import said


class Pane(QWidget):
    """One paper with its bar.

    Signals:
        link_activated: a LinkView.
        place_changed: document id, `Spot` in it, pages seen (a frozenset).
        save_out_wanted: the DocumentView that cannot be shown here.
        close_wanted: the member is done with this pane.
        paper_reached: the id of the paper of a row that reading has come to.
        document_changed: the DocumentView that the pane shows now, or None.

    Attributes:
        view: the pages; page tools and overlays go there.
        bar: the slim bar.
    """

    link_activated = Signal(object)
    place_changed = Signal(str, object, object)
    save_out_wanted = Signal(object)
    close_wanted = Signal()
    paper_reached = Signal(str)
    document_changed = Signal(object)

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
        self._unshown = unshown
        self.bar = PaneBar(can_close=can_close)
        self.view.page_changed.connect(self.bar.set_page)
        self.view.paper_changed.connect(self._paper_reached)
        self.view.zoom_changed.connect(self.bar.set_zoom)
        self.bar.page_typed.connect(self._number_typed)
        self.bar.smaller_wanted.connect(lambda: self.zoom(-1))
        self.bar.larger_wanted.connect(lambda: self.zoom(1))
        self.bar.width_wanted.connect(lambda: self.view.set_fit(Fit.WIDTH))
        self.bar.close_wanted.connect(self.close_wanted)
        self._sides: list[QWidget] = []
        self._middle = QSplitter(Qt.Orientation.Horizontal)
        self._middle.setHandleWidth(1)
        self._middle.addWidget(self._faces)
        self._middle.setCollapsible(0, False)
        self._above = QVBoxLayout()
        self._below = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._above)
        layout.addWidget(self._middle, 1)
        layout.addLayout(self._below)
        layout.addWidget(self.bar)
        self.setFocusProxy(self.view)
        self.jumper: Callable[[int], object] | None = None
        """Goes to a page that was typed, in a way that leads back."""

    # For features -----------------------------------------------------------------------------

    def add_strip(self, strip: QWidget, *, above: bool = False) -> None:
        """Put a strip under the pages (or above them), for this paper alone. Hide it when it is done."""
        (self._above if above else self._below).addWidget(strip)

    def add_side(self, side: QWidget) -> None:
        """Put a column to the left of the pages (thumbnails, outline); it can be drawn wider."""
        self._sides.append(side)
        self._middle.insertWidget(self._middle.count() - 1, side)
        self._middle.setStretchFactor(self._middle.indexOf(self._faces), 1)

    @property
    def width_of_sides(self) -> int:
        """Pixels that the columns to the left of the pages take, or will take when they are laid out."""
        return sum(
            max(side.width() if side.isVisible() else 0, side.minimumWidth()) + self._middle.handleWidth()
            for side in self._sides
            if not side.isHidden()
        )

    def add_face(self, face: QWidget) -> None:
        """Add another way to show the paper (reflowed text), to be chosen with `show_face`."""
        self._faces.addWidget(face)

    def show_face(self, face: QWidget | None) -> None:
        """Show one of the added faces, or the pages again. The keyboard follows."""
        had_focus = self.face.hasFocus() or self.isAncestorOf(self.window().focusWidget() or self.window())
        document = self.view.document
        is_refused = document is not None and document.failure is not None
        shown = face or (self._unshown if is_refused else self.view)
        self._faces.setCurrentWidget(shown)
        self.setFocusProxy(self.save if is_refused and face is None else shown)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def zoom(self, step: int) -> None:
        """A step larger (1) or smaller (-1), in a face's own way where it has `zoom_in` and `zoom_out`."""
        name = "zoom_in" if step > 0 else "zoom_out"
        getattr(self.face, name, getattr(self.view, name))()

    @property
    def face(self) -> QWidget:
        """What shows the paper now: `view`, an added face, or the words that it cannot be shown."""
        return self._faces.currentWidget() or self.view

    @property
    def document(self) -> DocumentView | None:
        """The paper on show."""
        return self.view.document

    def open(
        self,
        document: DocumentView,
        links: Sequence[LinkView],
        page: int,
        spot: Spot | None = None,
        row: Sequence[DocumentView] = (),
    ) -> None:
        """Show a paper from a page or a spot on; the same paper again only goes there.

        A `row` of papers, it among them, is shown one after another.
        """
        self.places.tell()
        wanted = list(row) or [document]
        if _named(wanted) == _named(self.view.papers) and self.view.document is not None:
            self.view.set_links(links)
            if spot is not None:
                self.view.go_to_spot(spot, document.id)
            elif (document.id, page) != (self.view.document.id, self.view.page):
                self.view.go_to_page(page, document.id)
            return
        self._name(document)
        self.view.show_papers(wanted, links, document.id, page)
        if spot is not None:
            self.view.go_to_spot(spot, document.id)
        if document.failure is not None:
            self.refusal.setText(said(document.failure, {"name": document.file}))
        self.show_face(None)
        self.document_changed.emit(document)

    def _name(self, document: DocumentView) -> None:
        self.bar.set_paper(document.title, document.pages)
        self.view.setAccessibleName(document.title)

    def _paper_reached(self, document: DocumentView) -> None:
        self._name(document)
        self.document_changed.emit(document)
        self.paper_reached.emit(document.id)

    def clear(self) -> None:
        """Show nothing."""
        self.view.clear()
        self.document_changed.emit(None)

    def ask_for_page(self) -> None:
        """Put the keyboard in the page field."""
        self.bar.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.number.selectAll()

    def _number_typed(self, page: int) -> None:
        (self.jumper or self.view.go_to_page)(page)
        if self.bar.number.hasFocus():
            self.view.setFocus()


def _named(papers: Sequence[DocumentView]) -> list[tuple[str, str, int, int]]:
    return [(paper.id, paper.file_id, paper.first_page, paper.last_page) for paper in papers]
