# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where marks and selected words stand in a view, as far as they are in view."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from ifn_desktop.model.annotations import TEXT_KINDS, Mark
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.ui.reader.mark_overlay import mark_boxes, sign_box
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.selection import SelectedText


class MarkPlaces:
    """Asks a view. Areas are those of its viewport, in pixels.

    Args:
        view: of the pane.
    """

    def __init__(self, view: PageView) -> None:
        self._view = view

    def shows(self, document: DocumentId) -> bool:
        """Whether a paper is on show."""
        return any(paper.id == document for paper in self._view.papers)

    def of_words(self, selected: SelectedText | None) -> list[QRectF]:
        """Where selected words stand, line by line."""
        ranges = selected.ranges if selected is not None else ()
        return self._in_view(
            self._view.area_of(one.document.id, one.page, rect) for one in ranges for rect in one.quads
        )

    def of_mark(self, mark: Mark) -> list[QRectF]:
        """Where the parts of a mark stand."""
        boxes = mark_boxes(mark)
        sign = sign_box(mark)
        if sign is not None and mark.annotation.kind not in TEXT_KINDS:
            boxes = [*boxes, sign]
        return self._in_view(
            self._view.area_of(
                mark.annotation.document, mark.page, Rect(box.left(), box.top(), box.right(), box.bottom())
            )
            for box in boxes
        )

    def around(self, mark: Mark) -> QRectF | None:
        """All of a mark; None where nothing of it is in view."""
        areas = self.of_mark(mark)
        whole = QRectF()
        for area in areas:
            whole = whole.united(area)
        return whole if areas else None

    def _in_view(self, areas: Iterable[QRectF | None]) -> list[QRectF]:
        room = QRectF(self._view.viewport().rect())
        return [area for area in areas if area is not None and area.intersects(room)]
