# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Lets the member say what each colour stands for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ifn_desktop.model.annotations import MarkColour
from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.viewmodels.annotations_colours import INK, LINE, ColourNames
from ifn_desktop.viewmodels.mark_names import colour_name


class ColourNamesDialog(QDialog):
    """A field for each colour; an empty one is called by its own name."""

    def __init__(self, names: ColourNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Färgernas namn"))
        self.setModal(True)
        self._names = names
        self.fields: dict[MarkColour, QLineEdit] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, colour in enumerate(MarkColour):
            patch = QLabel()
            patch.setPixmap(colour_patch(colour, 26).pixmap(26, 26))
            label = text_label(colour_name(colour), wrap=False)
            field = QLineEdit(names.own(colour))
            field.setMaxLength(40)
            field.setPlaceholderText(self.tr("till exempel: att fråga om"))
            field.setAccessibleName(self.tr("Namn på %1").replace("%1", colour_name(colour).lower()))
            label.setBuddy(field)
            grid.addWidget(patch, row, 0)
            grid.addWidget(label, row, 1)
            grid.addWidget(field, row, 2)
            self.fields[colour] = field
        self.save = push_button(self.tr("Spara"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        self.cancel = push_button(self.tr("Avbryt"), "large")
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(14)
        layout.addWidget(text_label(self.tr("Vad betyder färgerna för dig?"), "strong"))
        layout.addLayout(grid)
        layout.addWidget(
            text_label(self.tr("Namnen syns när du markerar och i listan över allt du skrivit."), "small")
        )
        layout.addLayout(buttons)
        self.accepted.connect(self._keep)
        self.fields[MarkColour.YELLOW].setFocus()

    def _keep(self) -> None:
        self._names.rename({colour: field.text() for colour, field in self.fields.items()})


def colour_patch(colour: MarkColour, side: int) -> QIcon:
    """A small picture of a colour."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(INK[colour]))
    painter.setPen(QPen(QColor(LINE[colour]), 1.4))
    painter.drawRoundedRect(2, 2, side - 4, side - 4, 5, 5)
    painter.end()
    return QIcon(pixmap)
