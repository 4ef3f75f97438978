# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What fingers and keys mean to a column of pages: how much to zoom and to scroll."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

STEP = 60
"""Pixels that an arrow key scrolls."""
ZOOM_STEP = 1.15
TO_THE_END = 1 << 30
_NOTCH = 120
"""Eighths of a degree that a wheel turns from notch to notch."""


class Zooming(NamedTuple):
    """How many times larger the pages are to be, and the spot of the viewport that stays."""

    factor: float
    at: QPoint


def zooming(event: QEvent, viewport: QWidget) -> Zooming | None:
    """What a pinch or a turn of the wheel with Ctrl asks for; None when it is something else."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            return Zooming(1.0 + event.value(), event.position().toPoint())
    elif isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            event.accept(pinch)
            return Zooming(pinch.scaleFactor(), viewport.mapFromGlobal(pinch.centerPoint().toPoint()))
    elif isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return Zooming(ZOOM_STEP ** (event.angleDelta().y() / _NOTCH), event.position().toPoint())
    return None


def scrolling(event: QKeyEvent, view_height: int) -> int | None:
    """How many pixels down a key scrolls; None when it means something else."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    page = max(STEP, view_height - STEP)
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return {
        Qt.Key.Key_Down: STEP,
        Qt.Key.Key_Up: -STEP,
        Qt.Key.Key_PageDown: page,
        Qt.Key.Key_PageUp: -page,
        Qt.Key.Key_Space: -page if shift else page,
        Qt.Key.Key_Home: -TO_THE_END,
        Qt.Key.Key_End: TO_THE_END,
    }.get(Qt.Key(event.key()))
