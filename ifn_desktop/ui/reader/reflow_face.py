# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The face of a pane that shows its paper as flowing text: a bar, the text, what there is to say instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.parts import text_label
from ifn_desktop.ui.reader.reflow_bar import ReflowBar
from ifn_desktop.ui.reader.reflow_view import ReflowView
from ifn_desktop.viewmodels.reader.reflow import ReflowModel, TextStyle, TextStyles

if TYPE_CHECKING:
    from ifn_desktop.ui.reader.pane import Pane
    from ifn_desktop.ui.theme import Appearance


class PaneText(QWidget):
    """The face of a pane that shows its paper as flowing text.

    Args:
        pane: whose face it is.
        model: the paper's text.
        styles: how it is set.
        appearance: colours and sizes.

    Signals:
        shown: it has come on show (True) or gone (False), also behind something else.
        text_changed: another text is on show, or none.
        aloud_wanted: the button `Läs upp`.
    """

    shown = Signal(bool)
    text_changed = Signal()
    aloud_wanted = Signal()

    def __init__(self, pane: Pane, model: ReflowModel, styles: TextStyles, appearance: Appearance) -> None:
        super().__init__()
        self._pane = pane
        self._model = model
        self._styles = styles
        self._is_wanted = False
        self._page = 1
        self._seen: set[int] = set()
        self.bar = ReflowBar(styles)
        self.view = ReflowView(appearance, styles)
        self.words = text_label(selectable=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.words.setContentsMargins(40, 64, 40, 40)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.words)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.view)
        pane.add_face(self)
        pane.document_changed.connect(self._document_changed)
        pane.bar.page_typed.connect(self._page_typed)
        model.changed.connect(self._model_changed)
        styles.changed.connect(self._tell_size)
        self.view.page_changed.connect(self._page_changed)
        self.view.page_seen.connect(self._page_seen)
        self.view.page_wanted.connect(self._show_page)
        self.bar.pages_wanted.connect(lambda: self.want(False))
        self.bar.aloud_wanted.connect(self.aloud_wanted)

    @property
    def is_wanted(self) -> bool:
        """Whether the member reads text rather than pages here."""
        return self._is_wanted

    @property
    def is_ready(self) -> bool:
        """Whether the paper's text is on show."""
        return self._is_wanted and self._model.text is not None and self._stack.currentWidget() is self.view

    @property
    def pane(self) -> Pane:
        """Whose face this is."""
        return self._pane

    def add_below(self, bar: QWidget) -> None:
        """Put a bar under the text."""
        self._layout.addWidget(bar)

    def want(self, wanted: bool) -> None:
        """Show text instead of pages, or pages again, at the same place."""
        if wanted == self._is_wanted:
            return
        self._is_wanted = wanted
        if wanted:
            self._page = max(1, self._pane.view.page)
            self._open(self._pane.document)
        else:
            page = self.view.page or self._page
            self._pane.show_face(None)
            if self._pane.view.page != page:
                self._pane.view.go_to_page(page)
        self._tell_size()
        self.shown.emit(wanted)

    def _tell_size(self) -> None:
        """The bar under the paper tells how large letters are, as it does for pages."""
        size = self._styles.style.size / TextStyle().size if self._is_wanted else self._pane.view.zoom
        self._pane.bar.set_zoom(size)

    def zoom_in(self) -> None:
        """Larger letters."""
        self.view.zoom_in()

    def zoom_out(self) -> None:
        """Smaller letters."""
        self.view.zoom_out()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is put away goes on reading aloud
            self.shown.emit(False)

    def _document_changed(self, document: DocumentView | None) -> None:
        self._seen.clear()
        if self._is_wanted:
            self._page = max(1, self._pane.view.page)
            self._open(document)

    def _open(self, document: DocumentView | None) -> None:
        if document is None or document.failure is not None:
            self._model.clear()
            return
        self._pane.show_face(self)
        if self._model.document == document.id and self._model.text is not None:
            self._model_changed()
        else:
            self._model.open(DocumentId(document.id))

    def _model_changed(self) -> None:
        text, document = self._model.text, self._pane.document
        if text is not None and document is not None and text.blocks:
            self._stack.setCurrentWidget(self.view)
            if text is not self.view.text:
                self.view.set_text(text, document.title, self._page)
            else:
                self.view.go_to_page(self._page)
        else:
            said = self._model.error or ("" if text is None else self.tr("Handlingen har ingen text."))
            self.words.setText(said)
            # Nothing flashes up for a text that comes at once, but the keyboard stands here meanwhile.
            self.words.setAccessibleName("" if said else self.tr("Texten läses in"))
            self._stack.setCurrentWidget(self.words)
        self.text_changed.emit()

    def _page_changed(self, page: int) -> None:
        if self._is_wanted:
            self._page = page
            self._pane.bar.set_page(page)
            self._tell()

    def _page_seen(self, page: int) -> None:
        self._seen.add(page)
        self._tell()

    def _tell(self) -> None:
        document = self._pane.document
        if document is not None and self._is_wanted:
            self._pane.place_changed.emit(document.id, Spot(self._page), frozenset(self._seen))

    def _page_typed(self, page: int) -> None:
        if self._is_wanted:
            self.view.go_to_page(page)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, page: int) -> None:
        """A picture was asked for: the page it stands on."""
        self.want(False)
        self._pane.view.go_to_page(page)
        self._pane.setFocus(Qt.FocusReason.OtherFocusReason)
