# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""From points on a page to pixels of the viewport, and back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QTransform

from ifn_desktop.viewmodels.reader.layout import MARGIN, Size, sound


def page_transform(place: QRect, size: Size, rotation: int) -> QTransform:
    """Maps points of a page, as its file shows it, to the viewport.

    Args:
        place: where the page stands in the viewport.
        size: in points, turned as the page stands there.
        rotation: how far it is turned, in degrees clockwise.
    """
    wide, high = sound(size)
    turned = QTransform.fromTranslate(place.x(), place.y()).scale(place.width() / wide, place.height() / high)
    corner = {0: (0.0, 0.0), 90: (wide, 0.0), 180: (wide, high), 270: (0.0, high)}[rotation]
    return turned.translate(*corner).rotate(rotation)


def step_to_reveal(area: QRectF, view: QSize) -> QPoint:
    """How far to scroll, no more than is needed, to have an area of a viewport's plane in view."""
    across = down = 0
    if area.top() < 0 or area.bottom() > view.height():
        target = area.top() - view.height() / 3 if area.height() < view.height() / 2 else area.top()
        down = round(target - MARGIN)
    if area.left() < 0 or area.right() > view.width():
        across = round(area.left()) - MARGIN
    return QPoint(across, down)
