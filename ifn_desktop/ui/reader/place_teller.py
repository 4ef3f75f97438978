# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tells where the member rests in a paper: a little after they stop moving, and when they leave."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import Spot
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.paper_column import SEEN_MS


class PlaceTeller(QObject):
    """Listens to one view.

    Signals:
        told: document id, `Spot`, and the pages seen in it (a frozenset, empty when they are no news).
    """

    told = Signal(str, object, object)

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._last: tuple[DocumentId, Spot] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SEEN_MS)
        self._rest.timeout.connect(self.tell)
        view.moved.connect(self._moved)
        view.place_changed.connect(self._place_changed)

    def tell(self) -> None:
        """Tell the place now, unless it is known."""
        self._rest.stop()
        document, spot = self._view.document, self._view.spot
        if document is not None and spot is not None and (document.id, spot) != self._last:
            self._last = (document.id, spot)
            self.told.emit(document.id, spot, frozenset())

    def _moved(self) -> None:
        if self._view.document is not None and self._view.isVisible():
            self._rest.start()
        else:
            self._rest.stop()

    def _place_changed(self, document: str, page: int, seen: object) -> None:
        shown, spot = self._view.document, self._view.spot
        if shown is None or spot is None or shown.id != document:
            spot = Spot(page)
        else:
            self._last = (shown.id, spot)
        self.told.emit(document, spot, seen)
