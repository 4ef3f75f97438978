# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Fingers on a touchpad."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QAbstractScrollArea, QApplication


def pinch(view: QAbstractScrollArea, spot: QPointF, step: float) -> None:
    """Spread two fingers over a spot of the viewport (below 0: draw them together) by a share of the size."""
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        spot,
        spot,
        view.viewport().mapToGlobal(spot),
        step,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), event)
