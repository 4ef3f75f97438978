# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""From points on a page to pixels of the viewport, and back."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QTransform

from ifn_desktop.viewmodels.reader.layout import Size, sound


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
