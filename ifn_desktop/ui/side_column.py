# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The column to the right of the paper: what is the member's own, panel under panel."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import text_label


class Panel(QWidget):
    """One panel: a heading and what a feature puts under it.

    Signals:
        wanted: somebody wants it to be seen.

    Attributes:
        content: the feature's widget.
    """

    wanted = Signal()

    def __init__(self, title: str, content: QWidget, *, grows: bool) -> None:
        super().__init__()
        self.content = content
        self.heading = text_label(title, "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        layout.addWidget(content, 1)
        self.setAccessibleName(title)
        self.grows = grows

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not a focus proxy: Tab would go straight to it, past all that was made in between.
        super().focusInEvent(event)
        self.content.setFocus(event.reason())

    def show_and_focus(self) -> None:
        """Open the column if it is folded, and put the keyboard into the panel."""
        self.setVisible(True)
        self.wanted.emit()
        self.content.setFocus(Qt.FocusReason.ShortcutFocusReason)


class SideColumn(QWidget):
    """Holds the panels in the order in which they were added; scrolls when they are too high."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._panels: list[Panel] = []
        inner = QWidget()
        inner.setProperty("role", "clear")
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(18, 14, 18, 14)
        self._rows.setSpacing(18)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._inner, self._area = inner, area
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def minimumSizeHint(self) -> QSize:
        """So wide that no panel is cut: it scrolls up and down only."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return QSize(self._inner.minimumSizeHint().width() + bar, 120)

    @property
    def panels(self) -> tuple[Panel, ...]:
        """All panels, also those that are hidden now."""
        return tuple(self._panels)

    def reveal(self, panel: Panel) -> None:
        """Scroll to a panel that is not in sight: to its heading, since its content may still grow."""
        self._rows.activate()
        bar, room = self._area.verticalScrollBar(), self._area.viewport().height()
        top, bottom = panel.y() - self._rows.spacing(), panel.y() + panel.height()
        if top < bar.value() or bottom > bar.value() + room:
            bar.setValue(top)

    def add(self, panel: Panel) -> None:
        """Put a panel under the others."""
        self._panels.append(panel)
        self._rows.addWidget(panel, int(panel.grows))
        # A column that opens with it gets its size first.
        panel.wanted.connect(lambda: QTimer.singleShot(0, panel, lambda: self.reveal(panel)))
        # Without a panel that takes the rest, all stand at the top.
        is_filled = any(known.grows for known in self._panels)
        self._rows.setAlignment(Qt.AlignmentFlag(0) if is_filled else Qt.AlignmentFlag.AlignTop)
