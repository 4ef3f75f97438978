# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""From points on a page to pixels of the viewport, and back."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QTransform

from ifn_desktop.viewmodels.reader.layout import Size, sound


def page_transform(place: QRect, size: Size) -> QTransform:
    """Maps points of a page to the viewport.

    Args:
        place: where the page stands in the viewport.
        size: of the page in points, as its file shows it.
    """
    width, height = sound(size)
    return QTransform.fromTranslate(place.x(), place.y()).scale(
        place.width() / width, place.height() / height
    )
