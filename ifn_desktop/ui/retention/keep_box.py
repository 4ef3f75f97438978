# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is to outlive the papers: four boxes to tick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ifn_desktop.model.retention import Keep
from ifn_desktop.ui.parts import text_label


class KeepBox(QWidget):
    """Four choices.

    Args:
        title: what they are about.
        keep: what is ticked at first.

    Signals:
        chosen: a `Keep`.
    """

    chosen = Signal(object)

    def __init__(self, title: str, keep: Keep) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(text_label(title))
        words = (
            self.tr("Protokoll"),
            self.tr("Mina anteckningar, också det jag skrivit vid markeringar"),
            self.tr("Jäv som jag har markerat"),
            self.tr("Mina markeringar, med orden ur handlingarna"),
        )
        self.boxes = [QCheckBox(said) for said in words]
        for box, ticked in zip(self.boxes, keep, strict=True):
            box.setChecked(ticked)
            box.clicked.connect(lambda _=False: self.chosen.emit(self.keep))
            layout.addWidget(box)

    @property
    def keep(self) -> Keep:
        """What is ticked."""
        return Keep(*(box.isChecked() for box in self.boxes))
