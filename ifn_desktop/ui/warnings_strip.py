# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member should look at in a meeting: a line that opens into a list in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, tab_after, text_label
from ifn_desktop.viewmodels.warnings import WarningLine, warnings_headline


class WarningsStrip(QWidget):
    """Shows nothing while there is nothing to look at.

    Signals:
        move_wanted: the id of a paper that the member wants under another ärende.
        show_wanted: the id of a paper that the member wants to see.
    """

    move_wanted = Signal(str)
    show_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[WarningLine, ...] = ()
        self.toggle = push_button("", "warning")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._unfold)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setProperty("role", "area")
        self._area.setAccessibleName(self.tr("Att titta på"))
        self._area.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(0)
        layout.addWidget(self.toggle)
        layout.addWidget(self._area)
        self.setVisible(False)

    def set_lines(self, lines: Sequence[WarningLine]) -> None:
        """Show other warnings, or none."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self.setVisible(bool(lines))
        self._name_toggle()
        focused = self.window().focusWidget()
        had_focus = focused is not None and self._area.isAncestorOf(focused)
        self._area.setWidget(self._content())
        tab_after(self._area, self._area.findChildren(QPushButton))
        self._unfold(self.toggle.isChecked())
        if had_focus:
            # The button that was pressed is gone: the keyboard must not be left nowhere.
            self.toggle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _content(self) -> QWidget:
        content = QWidget()
        content.setProperty("role", "clear")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(20, 10, 12, 10)
        layout.setSpacing(4)
        for line in self._lines:
            layout.addWidget(text_label(line.text, selectable=True))
            if line.document is not None:
                document = line.document
                show = push_button(self.tr("Visa"), "quiet")
                show.setAccessibleName(self.tr("Visa handlingen: {text}").format(text=line.text))
                show.clicked.connect(lambda _=False, paper=document: self.show_wanted.emit(paper))
                move = push_button(self.tr("Flytta…"), "quiet")
                move.setToolTip(self.tr("Flytta handlingen till ett annat ärende"))
                move.setAccessibleName(self.tr("Flytta till ett annat ärende: {text}").format(text=line.text))
                move.clicked.connect(lambda _=False, paper=document: self.move_wanted.emit(paper))
                buttons = QHBoxLayout()
                buttons.setSpacing(4)
                buttons.addWidget(show)
                buttons.addWidget(move)
                buttons.addStretch(1)
                layout.addLayout(buttons)
            layout.addSpacing(8)
        layout.addStretch(1)
        return content

    def _unfold(self, unfold: bool) -> None:
        self._area.setVisible(unfold)
        content = self._area.widget()
        if unfold and content is not None:
            width = max(200, self.width())
            needed = content.heightForWidth(width)
            self._area.setFixedHeight(min(max(needed, 60), 300))
        self._name_toggle()

    def _name_toggle(self) -> None:
        arrow = "▾" if self.toggle.isChecked() else "▸"
        headline = warnings_headline(len(self._lines))
        self.toggle.setText(f"{arrow}  {headline}")
        self.toggle.setAccessibleName(headline)
