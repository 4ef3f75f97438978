# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A picture-free hint over the whole window while files are held above it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ifn_desktop.ui.theme import Appearance

_MARGIN = 28


class DropHint(QWidget):
    """Says that what is held can be let go here."""

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        super().__init__(parent)
        self._over = parent
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(False)

    def appear(self) -> None:
        """Cover the parent."""
        self.setGeometry(self._over.rect())
        self.raise_()
        self.setVisible(True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = theme.colour("bg")
        veil.setAlpha(235)
        painter.fillRect(self.rect(), veil)
        box = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QPen(theme.colour("accent"), 3, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(box, 18, 18)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(theme.TITLE, strong=True))
        upper = QRectF(box)
        upper.setBottom(box.center().y() + 4)
        painter.drawText(
            upper,
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
            self.tr("Släpp här för att läsa in"),
        )
        lower = QRectF(box)
        lower.setTop(box.center().y() + 14)
        painter.setPen(theme.colour("mute"))
        painter.setFont(theme.font(theme.BASE))
        painter.drawText(
            lower,
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
            self.tr("Programmet ser själv vilket sammanträde handlingarna hör till."),
        )
        painter.end()
