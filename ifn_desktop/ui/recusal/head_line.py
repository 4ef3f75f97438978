# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv in the head of the ärende: the reminder in orange, hints as quiet as the facts above them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.viewmodels.recusal import HintLine, RecusalHead


class RecusalHeadLine(QWidget):
    """Stands under the ärende's facts; hidden where there is nothing to say.

    Signals:
        declaration_wanted: show what to read out.
        change_wanted: change the mark.
        show_wanted: show a hint's passages.
        dismiss_wanted: put a hint aside.
    """

    declaration_wanted = Signal()
    change_wanted = Signal()
    show_wanted = Signal(object)
    dismiss_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 2, 0, 2)
        self._rows.setSpacing(4)
        self.hide()

    def set_head(self, head: RecusalHead | None) -> None:
        """Show another ärende's."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        if head is not None:
            if head.reminder:
                self._rows.addWidget(self._reminder(head))
            if head.marked_here:
                self._rows.addWidget(self._declare(head.marked_here))
            for line in head.hints:
                self._rows.addWidget(self._hint(line))
        self.setVisible(self._rows.count() > 0)
        if had_focus:
            parent = self.parentWidget()
            first = self.findChild(QPushButton) if self.isVisible() else None
            (first or parent or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _reminder(self, head: RecusalHead) -> QWidget:
        frame, row = _row("jav")
        label = text_label(head.reminder, "jav")
        label.setToolTip(head.ground)
        label.setAccessibleName(f"{head.reminder} {head.ground}")
        row.addWidget(label, 1)
        self._button(row, self.tr("Det du ska säga"), self.declaration_wanted.emit)
        self._button(row, self.tr("Ändra"), self.change_wanted.emit)
        return frame

    def _declare(self, count: int) -> QWidget:
        frame, row = _row("jav")
        one = self.tr("Du har markerat ett ärende. Här är det dags att säga det om jäv.")
        many = self.tr("Du har markerat {n} ärenden. Här är det dags att säga det om jäv.").format(n=count)
        row.addWidget(text_label(one if count == 1 else many, "jav"), 1)
        self._button(row, self.tr("Det du ska säga"), self.declaration_wanted.emit)
        return frame

    def _hint(self, line: HintLine) -> QWidget:
        frame, row = _row("hint")
        row.addWidget(text_label(line.text, "small"), 1)
        if line.passages:
            self._button(row, self.tr("Visa"), lambda: self.show_wanted.emit(line))
        self._button(row, self.tr("Inget att anmäla"), lambda: self.dismiss_wanted.emit(line.hint))
        return frame

    @staticmethod
    def _button(row: QHBoxLayout, text: str, act: object) -> None:
        button = push_button(text, "step")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _=False: act())  # type: ignore[operator]
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


def _row(role: str) -> tuple[QFrame, QHBoxLayout]:
    frame = QFrame()
    frame.setProperty("role", f"{role}-line")
    row = QHBoxLayout(frame)
    row.setContentsMargins(
        12 if role == "jav" else 0, 6 if role == "jav" else 0, 8 if role == "jav" else 0, 6
    )
    row.setSpacing(8)
    return frame, row
