# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks the hits on the pages; the one that is shown has a frame, not only another colour."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPen

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas, qrect
from ifn_desktop.viewmodels.reader.find import FindModel

HIT = QColor("#f7e58a")
CURRENT = QColor("#ffc94d")
_FRAME, _FRAME_ON_DARK = QColor("#1f2428"), QColor("#ffffff")


class FindOverlay(Overlay):
    """Paints hits.

    Args:
        find: whose hits they are.
    """

    def __init__(self, find: FindModel) -> None:
        super().__init__()
        self._find = find
        for signal in (find.restarted, find.grown, find.current_changed):
            signal.connect(self._changed)

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        for is_current, rects in self._find.on_page(document, page):
            canvas.marker(rects, CURRENT if is_current else HIT)
            canvas.underline(rects)
            if is_current:
                width = 2 / canvas.scale
                canvas.painter.setPen(QPen(_FRAME_ON_DARK if canvas.is_dark else _FRAME, width))
                for rect in rects:
                    canvas.painter.drawRoundedRect(
                        qrect(rect).adjusted(-width / 2, 0, width / 2, 0), 1.5 * width, 1.5 * width
                    )

    def _changed(self) -> None:
        self.changed.emit("", 0, None)
